import type { DataFrame } from '@grafana/data';
import { prepareGroups, type PreparedGroups } from '../../frames/prepareGroups';
import { minute, minutely } from '../../testing/frames';
import { labelled } from '../../testing/groups';
import { keepUnchanged } from './keepUnchanged';

const calm = [1, 2, 3, 4];

function prepared(series: DataFrame[], asOf = minute(60)): PreparedGroups {
  return prepareGroups({ series, asOf, groupBy: ['service'] });
}

function samplesOf({ groups }: PreparedGroups) {
  return groups.map(({ result }) => ('prepared' in result ? result.prepared.samples : undefined));
}

describe('keepUnchanged', () => {
  const two = (b: number[]) => [labelled({ RPM: calm }, { service: 'a' }), labelled({ RPM: b }, { service: 'b' })];
  const before = prepared(two(calm));

  it('keeps the samples of a group whose values a refresh has not changed', () => {
    const now = prepared(two([1, 2, 3, 5]));
    const [a, b] = samplesOf(keepUnchanged(before, now));
    expect(a).toBe(samplesOf(before)[0]);
    expect(b).toBe(samplesOf(now)[1]);
  });

  it('takes new samples when the last minute, which was not over, is', () => {
    const half = prepared(two(calm), minute(3) + 30_000);
    expect(samplesOf(keepUnchanged(half, before))[0]).toBe(samplesOf(before)[0]);
    expect(samplesOf(keepUnchanged(half, prepared(two(calm), minute(3) + 40_000)))[0]).toBe(samplesOf(half)[0]);
  });

  it('takes the groups as they are now', () => {
    const one = prepared([minutely({ RPM: calm })]);
    expect(keepUnchanged(before, one).groups.map(({ name }) => name)).toEqual(['no service']);
  });
});
