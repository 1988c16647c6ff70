import { Notice } from '../detection/detection';
import { AlignedColumn } from './alignColumn';
import { nameInSentence } from './signalNames';

/** What happened to the rows' times: invalid, repeated and unordered ones. `positions` as of `positionsOnGrid`. */
export function timeNotices(positionsOfFrames: readonly Int32Array[], nSamples: number): Notice[] {
  let nInvalid = 0;
  let nRepeated = 0;
  let unordered = false;
  for (const positions of positionsOfFrames) {
    const seen = new Uint8Array(nSamples);
    let latest = -1;
    for (let row = 0; row < positions.length; row++) {
      const position = positions[row];
      if (position < 0) {
        nInvalid++;
        continue;
      }
      nRepeated += seen[position];
      seen[position] = 1;
      unordered ||= position < latest;
      latest = position;
    }
  }
  return [
    ...noticeIf(nInvalid > 0, `${count(nInvalid, 'row')} without a valid time left out`),
    ...noticeIf(nRepeated > 0, `${count(nRepeated, 'row')} with a repeated time: the last value of each time is used`),
    ...noticeIf(unordered, 'Rows were not in the order of time and have been sorted'),
  ];
}

/** What stands out in a signal's values: some too large, or one value throughout. */
export function valueNotices(signal: string, { column, nTooLarge }: AlignedColumn): Notice[] {
  const name = nameInSentence(signal);
  const constant = constantValue(column);
  return [
    ...noticeIf(nTooLarge > 0, `${count(nTooLarge, 'value')} of ${name} infinite or beyond 3.4e38, taken as missing`),
    ...noticeIf(constant !== undefined, `${name} is ${constant} throughout: it cannot tell samples apart`),
  ];
}

function constantValue(column: Float64Array): number | undefined {
  const first = column.find((value) => !Number.isNaN(value));
  const varies = column.some((value) => !Number.isNaN(value) && value !== first);
  return varies ? undefined : first;
}

function noticeIf(condition: boolean, text: string): Notice[] {
  return condition ? [{ level: 'warning', text }] : [];
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
