import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { describeParts } from './describeParts';
import { incidentParts } from './incidentParts';

/** Two signals in units of their spread, from one minute to the next; the incident is where the picture has an `x`. */
function partsOf(picture: string, first: readonly number[], second: readonly number[]) {
  const { prepared, detection } = viewPropsOf(picture);
  const n = picture.length;
  const columns = [first, second].map((values) => Float64Array.from(values));
  const samples = { ...prepared.samples, X: { nSamples: n, columns } };
  const typical = columns.map(() => new Float64Array(n));
  const spread = columns.map(() => new Float64Array(n).fill(1));
  const incident = incidentOf(picture.indexOf('x'), picture.lastIndexOf('x'));
  const parts = incidentParts({ ...prepared, samples }, { ...detection!, typical, spread }, incident);
  return { parts, words: describeParts(parts, { ...prepared, samples }) };
}

describe('the parts of signals in an incident', () => {
  it('say who moved first and who moved most', () => {
    const { parts, words } = partsOf('..xxx..', [0, 0, 5, 5, 6, 0, 0], [0, 0, 0, 0, -20, 0, 0]);
    expect(parts.map(({ onsetRank, peakRank }) => [onsetRank, peakRank])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(words).toEqual(['moved first: 6 spreads up', '2 minutes later, moved most: 20 spreads down']);
  });

  it('also count what moved shortly before the first anomalous sample', () => {
    const { words } = partsOf('...xx..', [0, 6, 6, 6, 6, 0, 0], [0, 0, 0, 9, 9, 0, 0]);
    expect(words).toEqual(['moved first: 6 spreads up', '2 minutes later, moved most: 9 spreads up']);
  });

  it('are none of a signal that stayed at its typical values', () => {
    const { parts, words } = partsOf('..xx..', [0, 0, 8, 8, 0, 0], [1, 0, -1, 1, 0, 1]);
    expect(parts[1].onset).toBeUndefined();
    expect(words).toEqual(['moved first and most: 8 spreads up', 'within its usual range']);
  });
});
