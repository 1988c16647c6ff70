import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createInterface } from 'node:readline';

const MEGABYTE = 1024 * 1024;

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
    let inputMegabytes;
    for (let run = 0; run < nRuns; run++) {
      const fitAndScore = prepare(columns);
      inputMegabytes ??= process.memoryUsage.rss() / MEGABYTE;
      const start = clock();
      fitAndScore();
      milliseconds.push(clock() - start);
    }
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    const bytesAValue = ((peakMegabytes - inputMegabytes) * MEGABYTE) / (nFeatures * columns[0].length);
    console.log(JSON.stringify({ milliseconds, peakMegabytes, bytesAValue }));
  });
}

/** Column by column, so that nothing is left over that a run could use again. */
function readColumns(file, nFeatures) {
  const opened = openSync(file);
  const nSamples = fstatSync(opened).size / (nFeatures * Float64Array.BYTES_PER_ELEMENT);
  const columns = Array.from({ length: nFeatures }, () => {
    const column = new Float64Array(nSamples);
    readSync(opened, column);
    return column;
  });
  closeSync(opened);
  return columns;
}
