import { Notice } from '../detection';
import { Sentence, sentence } from '../sentence';
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
    ...noticeIf(nInvalid > 0, describeInvalid(nInvalid)),
    ...noticeIf(nRepeated > 0, describeRepeated(nRepeated)),
    ...noticeIf(unordered, sentence('frames.unordered', 'Rows were not in time order and have been sorted')),
  ];
}

function describeInvalid(count: number): Sentence {
  return sentence('frames.invalid-times', '', {
    count,
    defaultValue_one: '{{count, number}} row without a valid time left out',
    defaultValue_other: '{{count, number}} rows without a valid time left out',
  });
}

function describeRepeated(count: number): Sentence {
  return sentence('frames.repeated-times', '', {
    count,
    defaultValue_one: '{{count, number}} row with a repeated time: the last value of each time is used',
    defaultValue_other: '{{count, number}} rows with a repeated time: the last value of each time is used',
  });
}

/** From 2001 to 2099 in epoch seconds: as milliseconds, the days from 12 January to 17 February 1970. */
const EARLIEST_SECONDS = 978_307_200;
const LATEST_SECONDS = 4_102_444_799;

/** Whether the moments of the samples, ascending, are likely seconds that were taken for milliseconds. */
export function secondsNotice(grid: Float64Array): Notice[] {
  return noticeIf(
    grid[0] >= EARLIEST_SECONDS && grid[grid.length - 1] <= LATEST_SECONDS,
    sentence(
      'frames.seconds',
      'All times are of early 1970: they look like seconds, not milliseconds; multiply them by 1,000'
    )
  );
}

/** What stands out in a signal's values: some too large, or one value throughout. */
export function valueNotices(signal: string, { column, nTooLarge }: AlignedColumn): Notice[] {
  const name = nameInSentence(signal);
  const constant = constantValue(column);
  return [
    ...noticeIf(nTooLarge > 0, describeTooLarge(name, nTooLarge)),
    ...noticeIf(constant !== undefined, describeConstant(name, String(constant))),
  ];
}

function describeTooLarge(name: string, count: number): Sentence {
  return sentence('frames.too-large', '', {
    name,
    count,
    defaultValue_one: '{{count, number}} value of {{name}} infinite or beyond 3.4e38, taken as missing',
    defaultValue_other: '{{count, number}} values of {{name}} infinite or beyond 3.4e38, taken as missing',
  });
}

function describeConstant(name: string, value: string): Sentence {
  return sentence('frames.constant', '{{name}} is {{value}} throughout: it cannot tell samples apart', { name, value });
}

function constantValue(column: Float64Array): number | undefined {
  const first = column.find((value) => !Number.isNaN(value));
  const varies = column.some((value) => !Number.isNaN(value) && value !== first);
  return varies ? undefined : first;
}

function noticeIf(condition: boolean, said: Sentence): Notice[] {
  return condition ? [{ level: 'warning', ...said }] : [];
}
