// Contestants: the isolation forests on npm, by name. The protocol is in dev/bench/contestant.ts.
import { createRequire } from 'node:module';
import { serve } from './serve.mjs';

const [, , directory, name] = process.argv;
const require = createRequire(`${directory}/`);

const prepare = {
  'isolation-forest': (columns) => {
    const { IsolationForest } = require('isolation-forest');
    const X = rowsOf(columns, (row) => Object.fromEntries(row.map((value, f) => [`x${f}`, value])));
    return () => {
      const forest = new IsolationForest(100, 256);
      forest.fit(X);
      return forest.scores();
    };
  },
  'ml-isolation-forest': (columns) => {
    const { IsolationForest } = require('ml-isolation-forest');
    const X = rowsOf(columns, (row) => row);
    return () => {
      const forest = new IsolationForest({ nEstimators: 100 });
      forest.train(X);
      return forest.predict(X);
    };
  },
};

function rowsOf(columns, toSample) {
  return Array.from(columns[0], (_, i) => toSample(columns.map((column) => column[i])));
}

serve(prepare[name]);
