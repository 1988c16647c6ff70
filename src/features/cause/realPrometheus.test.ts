import { type DataQueryRequest, type DataQueryResponse, FieldType } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { type MatrixAnswer, matrixFrames } from '../../../dev/preview-host/host/prometheus/matrixFrames';
import { FAULT, faultySeries, START, STEP } from '../../../dev/live/testing/faultySeries';
import {
  type FilledPrometheus,
  hasPrometheus,
  startFilledPrometheus,
} from '../../../dev/live/testing/filledPrometheus';
import { combine, valueOf } from '@anomaly-forest/core/internal/contribution/measure';
import { decompose, type Decomposition, isRefused } from '../../promql/decompose';
import { inUnit, partsOf } from '../../promql/partSeries';
import { type LabelValues, splitQuery } from '../../promql/splitQuery';
import { MATCHING_START, matchingSeries } from '../../promql/testing/matchingSeries';
import { type SplitCase, splitCases } from '../../promql/testing/splitCases';
import type { Series } from './askSource';
import { describeFinding } from './describeFinding';
import { type Cause, findCause } from './findCause';
import { planSplit, type SplitPlan } from './splitPlan';
import type { SplitSignal } from './splitSignal';
import type { TimeWindows } from '../../promql/timeWindows';

const isThere = hasPrometheus();
const withPrometheus = isThere ? describe : describe.skip;
if (!isThere) {
  it.skip('needs a real Prometheus: apt-get install prometheus', () => undefined);
}

const windows: TimeWindows = {
  from: 1000 * (FAULT.start - 330),
  // A rate looks back for a minute.
  start: 1000 * (FAULT.start + 60),
  end: 1000 * FAULT.end,
  step: 1000 * STEP,
};

let prometheus: FilledPrometheus;

async function askRange(expr: string, { from, to, step }: { from: number; to: number; step: number }, refId = 'A') {
  const parameters = new URLSearchParams({ query: expr, start: `${from}`, end: `${to}`, step: `${step}` });
  return matrixFrames((await prometheus.ask('api/v1/query_range', parameters)) as MatrixAnswer, { refId, step });
}

/** What Grafana's data source for Prometheus does, as far as the panel asks it. */
const dataSource = {
  query: async ({ targets, range, intervalMs }: DataQueryRequest): Promise<DataQueryResponse> => {
    const { expr = '', refId } = targets[0] as DataQuery & { expr?: string };
    const [from, to] = [range.from, range.to].map((moment) => Math.floor(moment.valueOf() / 1000));
    return { data: await askRange(expr, { from, to, step: intervalMs / 1000 }, refId) };
  },
  getResource: (resource: string, parameters: Record<string, string | string[]>) => {
    const pairs = Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
    return prometheus.ask(resource, new URLSearchParams(pairs));
  },
};

function signalOf(promql: string, labels = {}): SplitSignal {
  const decomposition = decompose(promql);
  if (isRefused(decomposition)) {
    throw new Error(decomposition.refusal.detail);
  }
  const field = { name: 'x', type: FieldType.number, config: {}, values: [] };
  const source = {
    dataSource,
    target: { refId: 'A' },
    request: { scopedVars: {} },
  } as unknown as SplitSignal['source'];
  return { name: 'x', field, source, sourceName: 'Prometheus', promql, decomposition, labels, step: windows.step };
}

async function causeOf(promql: string, labels = {}): Promise<{ plan: SplitPlan; cause: Cause }> {
  const { signal: abort } = new AbortController();
  const plan = await planSplit(signalOf(promql, labels), windows, abort);
  return { plan, cause: await findCause(plan, plan.labels, () => undefined, abort) };
}

withPrometheus('with a real Prometheus', () => {
  beforeAll(async () => {
    prometheus = await startFilledPrometheus(faultySeries());
  }, 60_000);
  afterAll(() => prometheus?.stop());

  it.each([
    ['sum(rate(served_total[1m]))', 'sum by (instance) (rate(served_total[1m]))'],
    [
      'sum(rate(served_total{route!="/pay"}[1m])) * 60',
      '60 * sum(rate(served_total{route!="/pay"}[1m])) by (instance)',
    ],
    ['sum by (route) (rate(served_total[1m]))', 'sum by (instance) (rate(served_total{route="/pay"}[1m]))'],
    ['sum without (instance) (rate(served_total[1m]))', 'sum by (instance) (rate(served_total{route="/pay"}[1m]))'],
    ['count(queue_depth > 8)', 'count by (instance) (queue_depth > 8)'],
    ['avg(queue_depth)', 'avg by (instance) (queue_depth)'],
    ['max(queue_depth)', 'max by (instance) (queue_depth)'],
    ['min by (route) (queue_depth)', 'min by (instance) (queue_depth{route="/pay"})'],
    [
      'sum(rate(failed_total[1m])) / sum(rate(served_total[1m]))',
      'sum by (instance) (rate(failed_total[1m])) / sum by (instance) (rate(served_total[1m]))',
    ],
    [
      '100 * (1 - sum by (route) (rate(failed_total[1m])) / sum by (route) (rate(served_total[1m])))',
      '100 - 100 * sum by (instance) (rate(failed_total{route="/pay"}[1m])) / sum by (instance) (rate(served_total{route="/pay"}[1m]))',
    ],
    [
      '(sum(rate(served_total[1m])) - sum(rate(failed_total[1m]))) / sum(rate(served_total[1m]))',
      '1 - sum by (instance) (rate(failed_total[1m])) / sum by (instance) (rate(served_total[1m]))',
    ],
    [
      'sum(rate(slow_seconds_sum[1m])) / clamp_min(sum(rate(slow_seconds_count[1m])), 1)',
      'sum by (instance) (rate(slow_seconds_sum[1m])) / sum by (instance) (rate(slow_seconds_count[1m]))',
    ],
    [
      'histogram_quantile(0.95, sum by (le) (rate(slow_seconds_bucket[1m])))',
      'histogram_quantile(0.95, sum by (le, instance) (rate(slow_seconds_bucket[1m])))',
    ],
    [
      '1000 * histogram_quantile(0.5, sum without (instance) (rate(slow_seconds_bucket[1m])))',
      '1000 * histogram_quantile(0.5, sum by (le, instance) (rate(slow_seconds_bucket{route="/pay"}[1m])))',
    ],
    [
      'sum by (kind) (label_replace(rate(served_total[1m]), "kind", "k$1", "route", "/(pay)"))',
      'sum by (instance) (rate(served_total{route="/pay"}[1m]))',
    ],
    [
      'sum(rate(surge_total[1m])) + sum(rate(doubled_total[1m]))',
      'sum by (instance) (rate(surge_total[1m]) + rate(doubled_total[1m]))',
    ],
  ])('%s is split as by hand', async (promql, byHand) => {
    const range = { from: START + 300, to: FAULT.end, step: STEP };
    const labels: LabelValues = promql.includes('kind')
      ? { kind: 'kpay' }
      : /route\)|without/.test(promql)
        ? { route: '/pay' }
        : {};
    const { decomposition } = signalOf(promql);
    const answers = await Promise.all(
      [...decomposition.numerator, ...decomposition.denominator].map(async (term) => {
        const frames = await askRange(splitQuery(term, ['instance'], labels) ?? '', range);
        return frames.map(({ fields: [time, value] }) => ({
          name: '',
          labels: value.labels ?? {},
          time: time.values,
          values: value.values,
        }));
      })
    );
    const { parts, time } = partsOf(decomposition, ['instance'], answers, labels, windows);
    const expected = await askRange(byHand, range);
    expect(parts.length).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
    for (const { fields } of expected) {
      const part = parts.find(({ key }) => key[0] === fields[1].labels?.instance);
      fields[0].values.forEach((moment: number, i: number) => {
        expect(part?.values[time.indexOf(moment)]).toBeCloseTo(fields[1].values[i], 8);
      });
    }
  });

  it.each([
    ['histogram_quantile(0.95, sum by (le) (rate(slow_seconds_bucket[1m])))', {}, ['instance'], ['web-3']],
    ['sum(rate(slow_seconds_sum[1m])) / sum(rate(slow_seconds_count[1m]))', {}, ['instance'], ['web-3']],
    ['sum(rate(failed_total[1m])) / sum(rate(served_total[1m]))', {}, ['route'], ['/pay']],
    ['1 - sum(rate(failed_total[1m])) / sum(rate(served_total[1m]))', {}, ['route'], ['/pay']],
    ['sum(rate(surge_total[1m]))', {}, ['instance', 'route'], ['web-5', '/search']],
    ['sum by (route) (rate(surge_total[1m]))', { route: '/search' }, ['instance'], ['web-5']],
    ['max(queue_depth)', {}, ['instance'], ['web-2']],
    ['avg(queue_depth)', {}, ['instance'], ['web-2']],
  ])('%s: the right value is first', async (promql, labels, names, key) => {
    const { cause } = await causeOf(promql, labels);
    expect(cause.problems).toEqual([]);
    const [best] = cause.findings;
    expect([...best.answer.labels].sort()).toEqual(names);
    expect([...best.attribution.standsOut[0].part.key].sort()).toEqual([...key].sort());
  });

  it('nothing stands out where all got twice as many requests', async () => {
    const { plan, cause } = await causeOf('sum(rate(doubled_total[1m]))');
    expect(cause.findings.map((finding) => describeFinding(finding, plan.signal))).toEqual([
      'Nothing stands out in instance: all 8 values moved alike.',
      'Nothing stands out in route: all 3 values moved alike.',
    ]);
  });

  it('knows the labels and how many values each has', async () => {
    const { plan } = await causeOf('histogram_quantile(0.9, sum by (le) (rate(slow_seconds_bucket[1m])))');
    expect(plan.labels).toEqual([
      { name: 'instance', nValues: 8, nSeries: 64, nQueries: 1 },
      { name: 'route', nValues: 3, nSeries: 24, nQueries: 1 },
    ]);
  });
});

withPrometheus('the queries of the list, with a real Prometheus', () => {
  const cases = splitCases().filter(({ query }) => !isRefused(decompose(query)));
  const moment = MATCHING_START + 4200;
  const range = { from: moment, to: moment, step: STEP };
  /** At this moment alone. */
  const atOnce: TimeWindows = { from: 0, start: 1000 * moment, end: 1000 * moment, step: 1000 * STEP };
  let filled: FilledPrometheus;

  /** As Grafana fills in its intervals. */
  const withIntervals = (text: string): string =>
    text.replace(/\$\{?__(?:rate_interval|interval|range)(_m?s)?\}?/g, (_, unit: string | undefined) =>
      unit ? '300' : '5m'
    );

  async function seriesAt(promql: string): Promise<Series[]> {
    const parameters = new URLSearchParams({
      query: withIntervals(promql),
      start: `${moment}`,
      end: `${moment}`,
      step: `${STEP}`,
    });
    const frames = matrixFrames((await filled.ask('api/v1/query_range', parameters)) as MatrixAnswer, {
      refId: 'A',
      step: range.step,
    });
    return frames.map(({ fields: [time, value] }) => ({
      name: '',
      labels: value.labels ?? {},
      time: time.values,
      values: value.values,
    }));
  }

  beforeAll(async () => {
    filled = await startFilledPrometheus(matchingSeries(cases));
  }, 60_000);
  afterAll(() => filled?.stop());

  /** The value of the query, and that of its parts together; none where the query has no series or several. */
  async function wholeAndParts({ query, signal }: SplitCase): Promise<readonly [number, number] | undefined> {
    const [whole, ...others] = (await seriesAt(query)).filter(({ labels }) =>
      Object.entries(signal).every(([name, value]) => labels[name] === value)
    );
    const decomposition = decompose(query) as Decomposition;
    const terms = [...decomposition.numerator, ...decomposition.denominator];
    const answers = await Promise.all(terms.map((term) => seriesAt(splitQuery(term, ['instance'], signal) ?? '')));
    const { measure, parts } = partsOf(decomposition, ['instance'], answers, signal, atOnce);
    const numbers = combine(
      measure,
      parts.map(({ during }) => during)
    );
    if (!whole || others.length > 0) {
      return undefined;
    }
    return [whole.values[0], inUnit(decomposition, valueOf(measure, numbers))];
  }

  it('the parts make the whole', async () => {
    const found = await Promise.all(
      cases.map(async (each) => ({ query: each.query, values: await wholeAndParts(each).catch(() => undefined) }))
    );
    const compared = found.filter(({ values }) => values !== undefined);
    // `round` leaves half of its unit.
    const differing = compared.filter(
      ({ values: [whole, parts] = [NaN, NaN] }) => !(Math.abs(parts - whole) <= 1e-6 * Math.abs(whole) + 5e-4)
    );
    expect(differing).toEqual([]);
    // The others find no series among those that were written, or several metrics with the same labels.
    expect(compared.length).toBeGreaterThanOrEqual(100);
  }, 60_000);
});
