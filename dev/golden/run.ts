import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { differencesFrom } from './differences';

/**
 * `npm run golden -- --fuzz 1000 [--seed 1]`: draws random cases with a current scikit-learn and compares trees, depth
 * sums, scores, offset and flagged samples. PYTHON names the interpreter that has scikit-learn (python3 by default).
 */
async function fuzz(nCases: string, seed: string): Promise<number> {
  const script = join(__dirname, 'sklearn', 'generate.py');
  const python = spawn(process.env.PYTHON ?? 'python3', ['-W', 'ignore', script, '--cases', nCases, '--seed', seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number>((resolve) => {
    python.on('error', (error) => {
      console.error(`Python could not be started (${error.message}); PYTHON=/path/to/python names another one.`);
      resolve(1);
    });
    python.on('close', (code) => resolve(code ?? 1));
  });
  let nCompared = 0;
  let nDifferent = 0;
  for await (const line of createInterface({ input: python.stdout })) {
    const golden = JSON.parse(line);
    if (!golden.expected) {
      console.log(`scikit-learn ${golden.scikit_learn}, numpy ${golden.numpy}`);
      continue;
    }
    nCompared++;
    const differences = differencesFrom(golden);
    if (differences.length > 0) {
      nDifferent++;
      console.log(`${golden.name}: different ${differences.join(', ')}; parameters ${JSON.stringify(golden.params)}`);
    }
  }
  console.log(`${nCompared} cases compared, ${nDifferent} different`);
  return (await ended) !== 0 || nDifferent > 0 || nCompared !== Number(nCases) ? 1 : 0;
}

const { values } = parseArgs({ options: { fuzz: { type: 'string' }, seed: { type: 'string', default: '1' } } });
if (values.fuzz === undefined || !/^\d+$/.test(values.fuzz)) {
  console.error(`Got --fuzz ${values.fuzz ?? '(nothing)'}; expected the number of cases, such as --fuzz 100.`);
  process.exit(2);
}
fuzz(values.fuzz, values.seed).then((code) => process.exit(code));
