import { DataFrame, DataFrameType, FieldType } from '@grafana/data';
import { deepFreeze } from '../testing/deepFreeze';
import { minute, minutely, numberField, textField } from '../testing/frames';
import { labelled } from '../testing/groups';
import { maxGroups, prepareGroups } from './prepareGroups';

const values = [1, 2, 3];

/** Name of each group -> the names of its signals, or why there are none. */
function groupsOf(series: DataFrame[], ...groupBy: string[]): Record<string, readonly string[] | string> {
  const { groups } = prepareGroups({ series: deepFreeze(series), groupBy });
  return Object.fromEntries(
    groups.map(({ name, result }) => [
      name,
      'prepared' in result ? result.prepared.samples.signals.map((signal) => signal.name) : result.warning.text,
    ])
  );
}

describe('prepareGroups', () => {
  it('without labels makes one group of all series, without a name', () => {
    const series = [labelled({ RPM: values }, { service: 'a' }), labelled({ RPM: values }, { service: 'b' })];
    expect(groupsOf(series)).toEqual({ '': ['RPM a', 'RPM b'] });
  });

  it('puts the series of several queries into groups by a label', () => {
    const series = [
      labelled({ RPM: values }, { service: 'b' }, 'A'),
      labelled({ RPM: values }, { service: 'a' }, 'A'),
      labelled({ Latency: values }, { service: 'a' }, 'B'),
      labelled({ Latency: values }, { service: 'b' }, 'B'),
    ];
    expect(groupsOf(series, 'service')).toEqual({ a: ['RPM', 'Latency'], b: ['RPM', 'Latency'] });
  });

  it('takes one wide frame apart', () => {
    const wide = minutely({ x: values });
    const fields = [
      wide.fields[0],
      numberField('RPM', values, { labels: { service: 'a' } }),
      numberField('RPM', values, { labels: { service: 'b' } }),
    ];
    expect(groupsOf([{ ...wide, fields }], 'service')).toEqual({ a: ['RPM'], b: ['RPM'] });
  });

  it('takes a long frame apart; a display name of the whole column is not repeated in each group', () => {
    const long: DataFrame = {
      length: 4,
      meta: { type: DataFrameType.TimeSeriesLong },
      fields: [
        { name: 'Time', type: FieldType.time, config: {}, values: [0, 0, 1, 1].map(minute) },
        textField('service', ['a', 'b', 'a', 'b']),
        numberField('ms', [1, 2, 3, 4], { config: { displayName: 'Latency' } }),
      ],
    };
    expect(groupsOf([long], 'service')).toEqual({ a: ['Latency'], b: ['Latency'] });
  });

  it('groups by several labels, each combination of their values', () => {
    const series = ['eu', 'us'].flatMap((region) =>
      ['a', 'b'].map((service) => labelled({ RPM: values }, { service, region }))
    );
    expect(Object.keys(groupsOf(series, 'service', 'region'))).toEqual(['a, eu', 'a, us', 'b, eu', 'b, us']);
  });

  it('keeps labels that do not group in the names of signals', () => {
    const series = ['1', '2'].map((pod) => labelled({ RPM: values }, { service: 'a', pod }));
    expect(groupsOf(series, 'service')).toEqual({ a: ['RPM 1', 'RPM 2'] });
  });

  it('tells signals of the same name apart by their query', () => {
    const series = ['A', 'B'].map((refId) => labelled({ Value: values }, { service: 'a' }, refId));
    expect(groupsOf(series, 'service')).toEqual({ a: ['Value (A)', 'Value (B)'] });
  });

  it('makes a last group of its own of the series that lack the label', () => {
    const series = [labelled({ CPU: values }, {}), labelled({ RPM: values }, { service: 'z' })];
    expect(Object.entries(groupsOf(series, 'service'))).toEqual([
      ['z', ['RPM']],
      ['no service', ['CPU']],
    ]);
  });

  it('makes no group of what is ignored', () => {
    const ignored = labelled({ RPM: values }, { service: 'a' });
    const fields = ignored.fields.map((field) => ({ ...field, config: { custom: { signal: 'ignore' } } }));
    expect(groupsOf([{ ...ignored, fields }, labelled({ RPM: values }, { service: 'b' })], 'service')).toEqual({
      b: ['RPM'],
    });
  });

  it('orders groups by name, numbers in it by their value', () => {
    const series = ['node 10', 'node 2', 'api'].map((service) => labelled({ RPM: values }, { service }));
    expect(Object.keys(groupsOf(series, 'service'))).toEqual(['api', 'node 2', 'node 10']);
  });

  it('orders signals by their query and then by their labels, in whatever order the series come', () => {
    const series = [
      labelled({ RPM: values }, { service: 'a', pod: '1' }, 'A'),
      labelled({ RPM: values }, { service: 'a', pod: '2' }, 'A'),
      labelled({ Latency: values }, { service: 'a', pod: '1' }, 'B'),
      labelled({ CPU: values }, { service: 'a', pod: '1' }),
    ];
    const expected = { a: ['CPU 1', 'RPM 1', 'RPM 2', 'Latency 1'] };
    for (const order of [series, series.slice().reverse(), [series[2], series[0], series[3], series[1]]]) {
      expect(groupsOf(order, 'service')).toEqual(expected);
    }
  });

  it('does not mind in which order a data source lists labels', () => {
    const one = labelled({ RPM: values }, { service: 'a', x: '1', y: '1' }, 'A');
    const other = labelled({ RPM: values }, { service: 'a', y: '2', x: '1' }, 'A');
    expect(groupsOf([other, one], 'service')).toEqual(groupsOf([one, other], 'service'));
  });

  it('forgets the display name that Grafana gave a field while the label was part of it, and keeps other state', () => {
    const frame = labelled({ RPM: values }, { service: 'a' });
    frame.fields[1].state = { displayName: 'RPM a', origin: { frameIndex: 3, fieldIndex: 1 } };
    const [{ result }] = prepareGroups({ series: [frame], groupBy: ['service'] }).groups;
    const field = 'prepared' in result ? result.prepared.frame.fields[1] : undefined;
    expect(field?.state).toMatchObject({ displayName: 'RPM', origin: { frameIndex: 3, fieldIndex: 1 } });
    expect(field?.labels).toBeUndefined();
  });

  it(`leaves out no group of ${maxGroups}`, () => {
    const series = Array.from({ length: maxGroups }, (_, i) => labelled({ RPM: values }, { host: `h${i}` }));
    expect(prepareGroups({ series, groupBy: ['host'] }).notices).toEqual([]);
  });

  it('names a group without enough data, and judges the others', () => {
    const series = [labelled({ RPM: [1] }, { service: 'a' }), labelled({ RPM: values }, { service: 'b' })];
    expect(groupsOf(series, 'service')).toEqual({ a: expect.stringMatching(/^Only one sample/), b: ['RPM'] });
    expect(prepareGroups({ series, groupBy: ['service'] }).notices).toMatchObject([
      { level: 'warning', text: expect.stringMatching(/^a: Only one sample/) },
    ]);
  });

  it(`takes ${maxGroups} groups and says which are left out`, () => {
    const series = Array.from({ length: maxGroups + 2 }, (_, i) => labelled({ RPM: values }, { host: `h${i}` }));
    const { groups, notices } = prepareGroups({ series, groupBy: ['host'] });
    expect(groups).toHaveLength(maxGroups);
    expect(notices).toMatchObject([
      { text: `52 groups, the first 50 by name are judged; left out: h${maxGroups}, h${maxGroups + 1}` },
    ]);
  });

  it('says what is wrong with the whole where there is nothing to group', () => {
    expect(groupsOf([], 'service')).toEqual({ '': expect.stringMatching(/^No data/) });
    expect(groupsOf([{ length: 1, fields: [textField('state', ['up'])] }], 'service')).toEqual({
      '': expect.stringMatching(/^Expected a time field/),
    });
  });
});

describe('rows that are missing', () => {
  const kept = Array.from({ length: 60 }, (_, i) => i).filter((i) => i < 20 || i >= 30);
  const gappy: DataFrame = {
    length: kept.length,
    fields: [{ name: 'Time', type: FieldType.time, config: {}, values: kept.map(minute) }, numberField('RPM', kept)],
  };
  const preparedOf = (noDataUntil?: number) => {
    const [{ result }] = prepareGroups({ series: deepFreeze([gappy]), groupBy: [], noDataUntil }).groups;
    return 'prepared' in result ? result.prepared : undefined;
  };

  it('are samples without values where a moment is given up to which there could be some', () => {
    const { samples, frame } = preparedOf(minute(80))!;
    expect([...samples.time]).toEqual(Array.from({ length: 80 }, (_, i) => minute(i)));
    expect(frame.length).toBe(80);
    expect(frame.fields[0].values).toEqual([...samples.time]);
    expect(frame.fields[1].values).toEqual(
      Array.from({ length: 80 }, (_, i) => ((i >= 20 && i < 30) || i >= 60 ? null : i))
    );
  });

  it('are none else', () => {
    expect(preparedOf()!.samples.time).toHaveLength(50);
  });
});
