import { viewPropsOf } from '../../testing/viewProps';
import { whyNotJudged } from './whyNotJudged';

/** Judged by the watch verdict, but for the last sample. */
const { prepared, detection } = viewPropsOf('...?');
const watch = { ...detection!, verdict: 'watch' as const };
const { samples } = prepared;

it('is nothing for a sample that has a verdict', () => {
  expect(whyNotJudged(samples, watch, 0)).toBeUndefined();
});

it('is that the interval was not over when the data were asked for', () => {
  const asOf = samples.time[3] + 1;
  expect(whyNotJudged({ ...samples, asOf }, watch, 3)).toBe('unfinished');
});

it('is that no signal has a value, or in the notices', () => {
  expect(whyNotJudged(samples, watch, 3)).toBe('unknown');
  const columns = samples.X.columns.map((column) => column.map((value, i) => (i === 3 ? NaN : value)));
  expect(whyNotJudged({ ...samples, X: { ...samples.X, columns } }, watch, 3)).toBe('missing');
});

it('is for the classic verdict that a value is missing where there is no score', () => {
  const scoreSamples = detection!.scoreSamples.map((score, i) => (i === 3 ? NaN : score));
  expect(whyNotJudged(samples, { ...detection!, verdict: 'classic', scoreSamples }, 3)).toBe('missing');
});
