import { type Field, FieldType, type Labels } from '@grafana/data';
import { describeFinding } from './describeFinding';
import { findCause } from './findCause';
import { nQueriesOf, planSplit } from './splitPlan';
import type { SplitSignal } from './splitSignal';
import { fillInSql, type SqlTarget, sqlSplit } from './sqlSplit';
import { builderTarget, shopDataSource, shopWindows } from './testing/shopTable';

/** Grafana's template service, where two variables have values. */
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getTemplateSrv: () => ({
    replace: (text: string, _: object, format: (value: readonly string[], variable: object) => string) =>
      text
        .replace('$host', format(['web-1', 'web-2'], { name: 'host' }))
        .replace('$zone', format(['a', 'b'], { name: 'zone' })),
  }),
}));

const { signal: abort } = new AbortController();

function splitOf(target: SqlTarget, labels: Labels = {}, nRows = 30, dataSource: object = shopDataSource()) {
  const field: Field = { name: 'value', type: FieldType.number, config: {}, labels, values: [] };
  const source = { dataSource, target, request: { scopedVars: {} } } as unknown as SplitSignal['source'];
  const split = sqlSplit(source, target, field, nRows);
  return { split, field, source };
}

function signalOf(target: SqlTarget, labels: Labels = {}, dataSource: object = shopDataSource()): SplitSignal {
  const { split, field, source } = splitOf(target, labels, 30, dataSource);
  if (typeof split === 'string') {
    throw new Error(split);
  }
  return {
    name: 'value',
    field,
    source,
    sourceName: 'Shop',
    promql: '',
    decomposition: { kind: 'sum', numerator: [], denominator: [], offset: 0, scale: 1 },
    split,
    labels,
    step: shopWindows.step,
  };
}

async function causeOf(signal: SplitSignal) {
  const plan = await planSplit(signal, shopWindows, abort);
  return { plan, cause: await findCause(plan, plan.labels, () => undefined, abort) };
}

it('asks for the columns that are text, in the model of the builder, and says how many values each has', async () => {
  const signal = signalOf(builderTarget('SUM'));
  const plan = await planSplit(signal, shopWindows, abort);
  expect(plan.labels).toEqual([
    { name: 'host', nValues: 4, nSeries: 4, nQueries: 1 },
    { name: 'route', nValues: 3, nSeries: 3, nQueries: 1 },
  ]);
  expect(signal.split?.requests(['host'], 60_000).map(({ text }) => text)).toEqual([
    'SELECT time, "host", SUM(ms) AS "value" FROM requests GROUP BY time, "host"',
  ]);
});

it.each([
  ['SUM', ['SUM']],
  ['COUNT', ['COUNT']],
  ['AVG', ['SUM', 'COUNT']],
  ['MAX', ['MAX']],
])('%s is split, and the host at fault is first', async (operator, asked) => {
  const dataSource = shopDataSource();
  const signal = signalOf(builderTarget(operator), {}, dataSource);
  const { plan, cause } = await causeOf(signal);
  expect(cause.problems).toEqual([]);
  expect(describeFinding(cause.findings[0], signal)).toMatch(/^host=web-3: .*Without it: normal/);
  // One query counts the values of the columns.
  expect(dataSource.query).toHaveBeenCalledTimes(1 + nQueriesOf(plan, plan.labels));
  const [, first] = dataSource.query.mock.calls;
  expect(asked.some((name) => String((first[0].targets[0] as SqlTarget).rawSql).includes(`${name}(ms)`))).toBe(true);
});

it('a mean without a host is worked out from the sums and counts of the others', async () => {
  const { cause } = await causeOf(signalOf(builderTarget('AVG')));
  const [{ attribution }] = cause.findings.filter(({ answer }) => answer.labels.join() === 'host');
  expect(attribution.rest.to).toBeCloseTo(attribution.rest.from, 9);
  expect(attribution.whole.to).toBeGreaterThan(1.5 * attribution.whole.from);
});

it('splits the one series of the signal where the query groups by a column already', async () => {
  const target = builderTarget('SUM', 'ms', {
    groupBy: ['time', 'route'].map((name) => ({ type: 'groupBy', property: { type: 'string', name } })),
  });
  const { plan, cause } = await causeOf(signalOf(target, { route: '/pay' }));
  expect(plan.labels.map(({ name }) => name)).toEqual(['host']);
  const [{ answer }] = cause.findings;
  // Three requests a minute of each of four hosts, 101 ms each in the mean.
  expect(answer.parts.map(({ key, before }) => [key[0], Math.round(before[0])])).toEqual([
    ['web-1', 303],
    ['web-2', 303],
    ['web-3', 303],
    ['web-4', 303],
  ]);
});

describe('one sentence', () => {
  it.each([
    ['text', { ...builderTarget('SUM'), editorMode: 'code' }, /query A is written as SQL text, which is not changed/],
    ['text that was changed since', { ...builderTarget('SUM'), rawSql: 'SELECT 1' }, /is written as SQL text/],
    ['no aggregation', builderTarget('STDDEV'), /query A has no column made by SUM, COUNT/],
    ['one that does not add up', builderTarget('COUNT', 'DISTINCT host'), /query A has no column made by SUM/],
    ['no group', builderTarget('SUM', 'ms', { groupBy: [] }), /has no column made by .* and grouped by time/],
    ['a limit that is reached', builderTarget('SUM', 'ms', { limit: 30 }), /returns only the first 30 rows/],
  ])('for %s', (_, target, sentence) => {
    expect(splitOf(target).split).toMatch(sentence);
  });

  it('for a data source that does not write SQL', () => {
    expect(splitOf(builderTarget('SUM'), {}, 30, {}).split).toMatch(/is written as SQL text/);
  });
});

it('takes out a limit that is not reached: split rows are more', () => {
  const { split } = splitOf(builderTarget('SUM', 'ms', { limit: 50 }));
  expect(typeof split === 'string' ? split : split.requests(['route'], 1000)[0].text).not.toContain('LIMIT');
});

it('puts one value in place of a list in the quotes of the data source, and leaves other variables to it', () => {
  const quoted = (value: unknown): string =>
    [value]
      .flat()
      .map((each) => `'${String(each)}'`)
      .join(',');
  const dataSource = { interpolateVariable: quoted };
  const target = { ...builderTarget('SUM'), rawSql: 'SELECT 1 WHERE host IN ($host) AND zone IN ($zone)' };
  const source = { dataSource, target, request: { scopedVars: {} } } as unknown as SplitSignal['source'];
  const filled = fillInSql(source, target)('host', 'web-1') as SqlTarget;
  expect(filled.rawSql).toBe("SELECT 1 WHERE host IN ('web-1') AND zone IN ('a','b')");
});
