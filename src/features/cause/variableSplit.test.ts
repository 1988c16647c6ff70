import { type DataQueryRequest, type Field, FieldType } from '@grafana/data';
import { describeFinding } from './describeFinding';
import { findCause } from './findCause';
import { hasRoomFor, nQueriesOf, planSplit } from './splitPlan';
import type { SplitSignal } from './splitSignal';
import type { SqlTarget } from './sqlSplit';
import { builderTarget, shopDataSource, shopWindows } from './testing/shopTable';
import { variableSplit } from './variableSplit';

const { signal: abort } = new AbortController();
const field: Field = { name: 'value', type: FieldType.number, config: {}, labels: {}, values: [] };

/** As Grafana fills in variables: several values as a list. */
const replaceWith =
  (variables: Readonly<Record<string, string>>) =>
  (text: string): string =>
    text.replace(/\$\{(\w+):json\}/g, (whole, name: string) => variables[name] ?? whole);

const hosts = replaceWith({ host: '["web-1","web-2","web-3","web-4"]', one: '["a"]', single: 'a', regex: '.*' });

/** A query that a person wrote; the table answers it by the model behind it. */
const written = (operator: string, text = 'WHERE host IN ($host)'): SqlTarget => ({
  ...builderTarget(operator),
  editorMode: 'code',
  rawSql: `SELECT time, ${operator}(ms) AS "value" FROM requests ${text} GROUP BY time`,
});

function signalOf(target: SqlTarget, dataSource: object = shopDataSource()): SplitSignal {
  return {
    name: 'value',
    field,
    source: { dataSource, target, request: { scopedVars: {} } } as unknown as SplitSignal['source'],
    sourceName: 'Shop',
    promql: '',
    decomposition: { kind: 'sum', numerator: [], denominator: [], offset: 0, scale: 1 },
    split: variableSplit(target, field, hosts),
    labels: {},
    step: shopWindows.step,
  };
}

async function causeOf(signal: SplitSignal) {
  const plan = await planSplit(signal, shopWindows, abort);
  return { plan, cause: await findCause(plan, plan.labels, () => undefined, abort) };
}

it('asks once for each value of the variable and once for all, and changes no text', async () => {
  const dataSource = shopDataSource();
  const signal = signalOf(written('SUM'), dataSource);
  const { plan, cause } = await causeOf(signal);
  expect(plan.labels).toEqual([{ name: '$host', nValues: 4, nSeries: 1, nQueries: 5 }]);
  expect(nQueriesOf(plan, plan.labels)).toBe(5);
  const asked = dataSource.query.mock.calls.map(([request]: [DataQueryRequest]) => request);
  expect(asked.map(({ scopedVars }) => scopedVars.host?.value as unknown)).toEqual([
    undefined,
    'web-1',
    'web-2',
    'web-3',
    'web-4',
  ]);
  expect(new Set(asked.map(({ targets }) => (targets[0] as SqlTarget).rawSql))).toEqual(
    new Set([written('SUM').rawSql])
  );
  expect(cause.findings.map((finding) => describeFinding(finding, signal))).toEqual([
    expect.stringMatching(/^\$host=web-3: 100% of the change\. Without it: normal/),
  ]);
});

it.each(['COUNT', 'MAX'])('sees from the answers how the parts make the whole: %s', async (operator) => {
  const { cause } = await causeOf(signalOf(written(operator)));
  expect(cause.findings[0].answer.measure.kind).toBe(operator === 'MAX' ? 'maximum' : 'sum');
  expect(cause.findings[0].attribution.standsOut[0].part.key).toEqual(['web-3']);
});

it('a mean has no shares without its weights, but siblings that can be compared', async () => {
  const { cause } = await causeOf(signalOf(written('AVG')));
  expect(cause.findings).toEqual([]);
  expect(cause.problems).toEqual([
    expect.stringMatching(/^\$host: its values do not add up .* unknown\. Unlike the others: \$host=web-3\.$/),
  ]);
});

it.each(['$host', '${host}', '${host:regex}', '[[host]]'])('finds the variable in %s', (text) => {
  expect(variableSplit(written('SUM', text), field, hosts)).toBeDefined();
});

it.each(['', '$one', '$single', '$regex', '$unknown', '$__interval', "'5 $'"])(
  'there is none with several values in "%s"',
  (text) => {
    expect(variableSplit(written('SUM', text), field, hosts)).toBeUndefined();
  }
);

it('does not ask for more values than a click may', async () => {
  const many = replaceWith({ host: JSON.stringify(Array.from({ length: 12 }, (_, i) => `web-${i}`)) });
  const signal = { ...signalOf(written('SUM')), split: variableSplit(written('SUM'), field, many) };
  const plan = await planSplit(signal, shopWindows, abort);
  expect(plan.labels[0].problem).toBe('has 12 values selected: at most 11 are queried, one query each');
  expect(hasRoomFor(plan, [], plan.labels[0])).toBe(false);
});

it('one sentence for a refusal, and nothing is asked after it', async () => {
  const dataSource = shopDataSource();
  const query = jest.fn((request: DataQueryRequest) =>
    request.scopedVars.host ? Promise.reject(new Error('syntax error')) : dataSource.query(request)
  );
  const { cause } = await causeOf(signalOf(written('SUM'), { query }));
  expect(cause.problems).toEqual(['$host: syntax error']);
  expect(query.mock.calls.length).toBeLessThanOrEqual(4);
});

it('one sentence for an answer whose series cannot be told apart', async () => {
  const dataSource = shopDataSource();
  const twice = async (request: DataQueryRequest) => {
    const { data } = await dataSource.query(request);
    return { data: [...data, ...data] };
  };
  const { cause } = await causeOf(signalOf(written('SUM'), { query: twice }));
  expect(cause.problems).toEqual([expect.stringMatching(/^\$host: the data source returned series other/)]);
});
