import type { DataFrame } from '@grafana/data';
import { labelled } from '../testing/groups';
import { minutely } from '../testing/frames';
import { type PreparedGroups, prepareGroups } from './prepareGroups';

const before = [7, 8, 9, 10];
const now = [1, 2, 3];

function groupsOf(series: DataFrame[], groupBy: string[] = []): PreparedGroups['groups'] {
  return prepareGroups({ series, groupBy, baselineQueries: ['B'] }).groups;
}

const judged = minutely({ RPM: now, Latency: now }, { refId: 'A' });

describe('the samples of baseline queries', () => {
  it('are not judged, and say what is normal', () => {
    const [{ result, baseline }] = groupsOf([judged, minutely({ RPM: before, Latency: before }, { refId: 'B' })]);
    expect('prepared' in result && result.prepared.samples.time).toHaveLength(3);
    expect(baseline?.time).toHaveLength(4);
    expect(baseline?.X.columns).toEqual([Float64Array.from(before), Float64Array.from(before)]);
  });

  it('are matched by the names of their signals, in whatever order', () => {
    const [{ baseline }] = groupsOf([judged, minutely({ Latency: before, RPM: now }, { refId: 'B' })]);
    expect(baseline?.signals.map(({ name }) => name)).toEqual(['Latency', 'RPM']);
  });

  it('are matched in their order if the names differ', () => {
    const [{ baseline }] = groupsOf([judged, minutely({ 'RPM last week': before, Latency: now }, { refId: 'B' })]);
    expect(baseline?.signals.map(({ name }) => name)).toEqual(['RPM', 'Latency']);
    expect(baseline?.X.columns[0]).toEqual(Float64Array.from(before));
  });

  it('keep their names if there are more or fewer signals: the verdict says which one is missing', () => {
    const [{ baseline }] = groupsOf([judged, minutely({ 'RPM last week': before }, { refId: 'B' })]);
    expect(baseline?.signals.map(({ name }) => name)).toEqual(['RPM last week']);
  });

  it('are empty, but there, if the query has no rows', () => {
    for (const series of [[judged], [judged, minutely({ RPM: [] }, { refId: 'B' })]]) {
      const [{ baseline }] = groupsOf(series);
      expect(baseline?.signals.map(({ name }) => name)).toEqual(['RPM', 'Latency']);
      expect(baseline?.time).toHaveLength(0);
      expect(baseline?.X.columns).toEqual([new Float64Array(), new Float64Array()]);
    }
  });

  it('are of no use to a group that cannot be judged', () => {
    const [{ result, baseline }] = groupsOf([minutely({ RPM: before }, { refId: 'B' })]);
    expect('warning' in result).toBe(true);
    expect(baseline).toBeUndefined();
  });

  it('belong to the group with the same labels', () => {
    const series = ['a', 'b'].flatMap((service, i) => [
      labelled({ RPM: now }, { service }, 'A'),
      labelled({ RPM: before.slice(i) }, { service }, 'B'),
    ]);
    expect(groupsOf(series, ['service']).map(({ name, baseline }) => [name, baseline?.time.length])).toEqual([
      ['a', 4],
      ['b', 3],
    ]);
  });

  it('are none if no query is named for it; a frame without a letter is judged', () => {
    const { groups } = prepareGroups({ series: [judged], groupBy: [] });
    expect(groups[0]).not.toHaveProperty('baseline');
    const [{ result }] = groupsOf([minutely({ RPM: now })]);
    expect('prepared' in result).toBe(true);
  });
});
