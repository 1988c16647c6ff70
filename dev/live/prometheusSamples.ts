import { csvSamples } from '../../packages/cli/src/csvSamples';
import { GatewayQuery } from '../scenarios/dashboards/realStack';
import { createTimeGrid } from '@anomaly-forest/core/internal/series/timeGrid';
import { Samples } from '@anomaly-forest/core/internal/detection';

/** A range query: epoch seconds. */
interface PrometheusRange {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

/** What Prometheus' HTTP API answers with: epoch seconds and values as text. */
interface MatrixAnswer {
  readonly error?: string;
  readonly data?: { readonly result: ReadonlyArray<{ readonly values: ReadonlyArray<readonly [number, string]> }> };
}

/** Asks Prometheus as the dashboard does and joins the answers into samples as the panel does. */
export async function prometheusSamples(
  address: string,
  queries: readonly GatewayQuery[],
  range: PrometheusRange
): Promise<Samples> {
  const answers = await Promise.all(queries.map(({ expr }) => queryRange(address, expr, range)));
  const time = createTimeGrid(answers.map((values) => [...values.keys()]));
  const columns = queries.map(({ legendFormat }, i) => ({
    name: legendFormat,
    values: time.map((t) => answers[i].get(t) ?? NaN),
  }));
  return csvSamples({ time, columns, notices: [] }, 'leave-out').samples;
}

/** Values by epoch milliseconds. */
async function queryRange(address: string, expr: string, range: PrometheusRange): Promise<Map<number, number>> {
  const values = await ask(`${address}/api/v1/query_range`, {
    query: expr,
    start: String(range.start),
    end: String(range.end),
    step: String(range.step),
  });
  return new Map(values.map(([seconds, value]) => [1000 * seconds, Number(value)]));
}

/** When Prometheus scraped the gateway, in epoch milliseconds. */
export async function scrapeTimes(address: string): Promise<number[]> {
  const values = await ask(`${address}/api/v1/query`, { query: 'up[1h]' });
  return values.map(([seconds]) => 1000 * seconds);
}

/** @returns the values of the only series that such a query has. */
async function ask(
  endpoint: string,
  parameters: Record<string, string>
): Promise<ReadonlyArray<readonly [number, string]>> {
  const answer: MatrixAnswer = await (await fetch(`${endpoint}?${new URLSearchParams(parameters)}`)).json();
  if (answer.data === undefined) {
    throw new Error(`Prometheus refused the query "${parameters.query}": ${answer.error ?? 'no reason given'}.`);
  }
  return answer.data.result[0]?.values ?? [];
}
