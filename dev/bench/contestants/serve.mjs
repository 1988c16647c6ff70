import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * Answers each line of standard input, a request of dev/bench/contestant.ts, with one line.
 *
 * @param {(columns: Float64Array[]) => () => ArrayLike<number>} prepare brings the data into the contestant's form and
 * returns what is timed: fit on all samples, score all samples.
 * @param {() => number} clock in milliseconds.
 */
export function serve(prepare, clock = () => performance.now()) {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { file, nFeatures, nRuns } = JSON.parse(line);
    const columns = readColumns(file, nFeatures);
    const milliseconds = [];
    for (let run = 0; run < nRuns; run++) {
      const fitAndScore = prepare(columns);
      const start = clock();
      fitAndScore();
      milliseconds.push(clock() - start);
    }
    console.log(JSON.stringify({ milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
  });
}

function readColumns(file, nFeatures) {
  const bytes = readFileSync(file);
  const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const nSamples = values.length / nFeatures;
  return Array.from({ length: nFeatures }, (_, f) => values.slice(f * nSamples, (f + 1) * nSamples));
}
