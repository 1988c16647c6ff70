import pLimit, { type LimitFunction } from 'p-limit';
import type { PrometheusConfig } from '../config/config';
import { askJson, type Transport } from '../http/request';
import { SourceError } from '../http/sourceError';
import { type RangeAnswer, readLabelNames, readRangeAnswer, type Series } from './rangeAnswer';

/** Moments from `from` to `to`, both inclusive, `step` apart; milliseconds. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** About how many series are expected: an answer is to fit into memory. */
  readonly nSeries?: number;
}

/** Where series come from. */
export interface SeriesSource {
  /** @throws SourceError with one sentence */
  read(query: string, range: Range): Promise<RangeAnswer>;
}

/** A source that also says which labels series have. */
export interface LabelledSource extends SeriesSource {
  /**
   * Names of the labels that series had between two times (epoch milliseconds).
   *
   * @param selectors - in PromQL; at least one
   * @throws SourceError
   */
  labelNames(selectors: readonly string[], from: number, to: number): Promise<string[]>;
}

/** Prometheus refuses more points of a series than this. */
const MAX_POINTS = 11_000;

/** Values that are asked for at once, of all series: about 50 MB of text. */
const MAX_VALUES = 2_000_000;

/** What Prometheus and its kin say of a query that is too large for one answer (422). */
const TOO_LARGE = /too many (samples|series|points)|exceeded maximum resolution|limit/i;

/** The HTTP API of Prometheus, which Mimir, Thanos and VictoriaMetrics have, too. */
export class PrometheusSource implements LabelledSource {
  private readonly limit: LimitFunction;

  /** @param onRead - told how long each request took, in milliseconds */
  constructor(
    private readonly endpoint: PrometheusConfig,
    private readonly transport: Transport,
    private readonly onRead: (duration: number) => void = () => undefined
  ) {
    this.limit = pLimit(endpoint.concurrency);
  }

  /**
   * The values of a query. A range of more points than Prometheus allows is read in parts; so is one that the server finds
   * too large.
   */
  async read(query: string, range: Range): Promise<RangeAnswer> {
    const size = Math.max(1, Math.min(MAX_POINTS, Math.floor(MAX_VALUES / (range.nSeries || 1))));
    const parts = partsOf(range, size).map((part) => this.readPart(query, part));
    return joinAnswers(await Promise.all(parts));
  }

  async labelNames(selectors: readonly string[], from: number, to: number): Promise<string[]> {
    const form = new URLSearchParams({ start: seconds(from), end: seconds(to) });
    selectors.forEach((selector) => form.append('match[]', selector));
    const question = { method: 'POST', path: '/api/v1/labels', form } as const;
    return this.limit(async () => readLabelNames(await askJson('Prometheus', this.endpoint, question, this.transport)));
  }

  private async readPart(query: string, range: Range): Promise<RangeAnswer> {
    try {
      return await this.limit(() => this.ask(query, range));
    } catch (error) {
      const nPoints = pointsOf(range);
      if (!isTooLarge(error) || nPoints < 2) {
        throw error;
      }
      const halves: RangeAnswer[] = [];
      for (const half of partsOf(range, Math.ceil(nPoints / 2))) {
        halves.push(await this.readPart(query, half));
      }
      return joinAnswers(halves);
    }
  }

  private async ask(query: string, { from, to, step }: Range): Promise<RangeAnswer> {
    const start = performance.now();
    const form = { query, start: seconds(from), end: seconds(to), step: seconds(step) };
    try {
      const question = { method: 'POST', path: '/api/v1/query_range', form } as const;
      return readRangeAnswer(await askJson('Prometheus', this.endpoint, question, this.transport));
    } finally {
      this.onRead(performance.now() - start);
    }
  }
}

function isTooLarge(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    (error.reason === 'too-large' || (error.reason === 'refused' && TOO_LARGE.test(error.message)))
  );
}

function pointsOf({ from, to, step }: Range): number {
  return Math.floor((to - from) / step) + 1;
}

/** Ranges of at most `size` points that follow each other. */
function partsOf({ from, to, step }: Range, size: number): Range[] {
  const parts: Range[] = [];
  for (let start = from; start <= to; start += size * step) {
    parts.push({ from: start, to: Math.min(to, start + (size - 1) * step), step });
  }
  return parts;
}

function joinAnswers(answers: readonly RangeAnswer[]): RangeAnswer {
  if (answers.length === 1) {
    return answers[0];
  }
  const joined = new Map<string, { labels: Series['labels']; times: number[]; values: number[] }>();
  for (const { labels, times, values } of answers.flatMap(({ series }) => series)) {
    const key = JSON.stringify(Object.entries(labels).sort());
    const one = joined.get(key) ?? { labels, times: [], values: [] };
    one.times.push(...times);
    one.values.push(...values);
    joined.set(key, one);
  }
  return { series: [...joined.values()], nHistograms: Math.max(...answers.map(({ nHistograms }) => nHistograms)) };
}

/** Milliseconds as Prometheus reads times and durations. */
function seconds(milliseconds: number): string {
  return String(milliseconds / 1000);
}
