import { prepareGroups, type SampleGroup } from './prepareGroups';
import { defaultOptions, type Options } from '../options/options';
import { baselineText } from '@anomaly-forest/core/internal/baseline/pinnedBaseline';
import type { Feedback } from '../options/savedFeedback';
import { minute } from '../testing/frames';
import { labelled } from '../testing/groups';
import { type Normality, normalityOf } from './normality';

const rise = [1, 2, 3, 4, 5];
const signed = { author: 'anna', time: minute(9), about: 'Latency up', reason: '' };
const [a, b] = prepareGroups({
  series: [
    labelled({ RPM: rise }, { service: 'a' }, 'A'),
    labelled({ RPM: rise }, { service: 'b' }, 'A'),
    labelled({ 'RPM last week': rise }, { service: 'a' }, 'B'),
  ],
  groupBy: ['service'],
  baselineQueries: ['B'],
}).groups;

function normality(group: SampleGroup, options: Partial<Options>, feedback: Feedback[] = []): Normality {
  if (!('prepared' in group.result)) {
    throw new Error('This group has samples.');
  }
  const { samples } = group.result.prepared;
  return normalityOf(group, samples, { ...defaultOptions, ...options }, { feedback, leftOut: [] });
}

describe('what says what is normal', () => {
  it('is the visible range, by default, and nothing is said that would change a fingerprint', () => {
    expect(normality(a, {})).toEqual({});
  });

  it('is an earlier part of it', () => {
    expect(normality(a, { baseline: 'earlier', baselineShare: 0.5 }).baseline).toEqual({
      kind: 'part',
      span: { from: minute(0), to: minute(2) },
    });
  });

  it('is the rows of other queries, whose signals take the names of those that are judged', () => {
    expect(normality(a, { baseline: 'query' }).baseline).toMatchObject({
      kind: 'samples',
      samples: { signals: [{ name: 'RPM' }], X: { nSamples: 5 } },
    });
  });

  it('is empty for a group without a row in them: the verdict then passes it over', () => {
    expect(normality(b, { baseline: 'query' }).baseline).toMatchObject({ samples: { X: { nSamples: 0 } } });
  });

  it('is what was pinned for the group', () => {
    const buffer = Uint8Array.of(1, 2, 3).buffer;
    const pin = { ...signed, group: a.key, buffer: baselineText(buffer), nSamples: 5, span: { from: 0, to: 1 } };
    const options: Partial<Options> = { baseline: 'pinned', pinnedBaselines: [pin] };
    expect(normality(a, options).baseline).toEqual({ kind: 'pinned', buffer });
    expect(normality(b, options).baseline).toBeUndefined();
  });

  it('is what people said about the group, and only about it', () => {
    const normal = { span: { from: minute(1), to: minute(2) } };
    const feedback: Feedback[] = [
      { ...signed, kind: 'normal', group: a.key, normal },
      { ...signed, kind: 'new-normal', group: a.key, from: minute(3) },
      { ...signed, kind: 'new-normal', group: a.key, from: minute(1) },
    ];
    expect(normality(a, {}, feedback)).toMatchObject({ calledNormal: [normal], newNormal: [minute(1), minute(3)] });
    expect(normality(b, {}, feedback)).toEqual(normality(b, {}));
  });
});
