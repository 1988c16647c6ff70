// Contestant: this project's forest, from the built module. The protocol is in dev/bench/contestant.ts.
import { serve } from './serve.mjs';

const { fitAndScore } = await import(process.argv[2]);
/** `new-seed`: nothing drawn before can be used again. `same-seed`: a refresh of the same panel. */
const keepSeed = process.argv[3] === 'same-seed';
let seed = 1;

serve((columns) => {
  seed += keepSeed ? 0 : 1;
  return () => fitAndScore({ columns, nEstimators: 100, maxSamples: 256, seed });
});
