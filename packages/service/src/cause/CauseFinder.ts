import {
  type Attribution,
  attributeChange,
  type Contribution,
  rankOf,
} from '@anomaly-forest/core/internal/contribution/attribution';
import { decompose, type Decomposition, isRefused } from '../../../../src/promql/decompose';
import { partsOf, whyIncomparable } from '../../../../src/promql/partSeries';
import { describeRefusal } from '../../../../src/promql/refusal';
import { MAX_QUERIES, MAX_SERIES, MAX_VALUES, splittableLabels } from '../../../../src/promql/splitLabels';
import { countValuesQuery, selectorTexts, splitQuery } from '../../../../src/promql/splitQuery';
import { type TimeWindows, windowsOf } from '../../../../src/promql/timeWindows';
import type { WatchConfig } from '../config/config';
import type { TrackedIncident } from '../incidents/Journal';
import type { LabelledSource } from '../prometheus/PrometheusSource';
import type { Labels, Series } from '../prometheus/rangeAnswer';

/** Which value of a label carries the change of a signal. It can be written as JSON. */
export interface IncidentCause {
  readonly signal: string;
  readonly label: string;
  /** The strongest first, three at most. */
  readonly values: readonly string[];
  /** Of the change, 0..1. */
  readonly share: number;
}

/** What an incident was asked for. */
export interface Asked {
  readonly cause?: IncidentCause;
  /** Why signals could not be split: a sentence each. */
  readonly problems: readonly string[];
}

/** Signals of an incident that are asked about, the strongest ones. */
const MAX_SIGNALS = 2;

/** Of the queries about a signal one counts the values of the labels. */
const COUNTING = 1;

/**
 * The first step of "What changed?" for an incident that goes on: the query of each signal that drove it is asked for the
 * incident and an equal time before, split by one label at a time, and the change is attributed to the label's values.
 */
export class CauseFinder {
  constructor(private readonly source: LabelledSource) {}

  /**
   * Asks at most `MAX_QUERIES` queries a signal, and for the names of its labels.
   *
   * @param labels - of the group
   * @throws SourceError if Prometheus does not answer
   */
  async find(
    { signals, step }: Pick<WatchConfig, 'signals' | 'step'>,
    labels: Labels,
    { start, end, drivenBy = [] }: Pick<TrackedIncident, 'start' | 'end' | 'drivenBy'>
  ): Promise<Asked> {
    const windows = windowsOf({ time: Float64Array.of(start, end) }, { start: 0, end: 1 }, step);
    const problems: string[] = [];
    for (const name of drivenBy.slice(0, MAX_SIGNALS)) {
      const signal = signals.find(({ settings }) => settings.name === name);
      const decomposition = signal && decompose(signal.query);
      if (!decomposition) {
        continue;
      }
      if (isRefused(decomposition)) {
        problems.push(`${name}: ${describeRefusal(decomposition.refusal).text}`);
        continue;
      }
      const found = await this.ofSignal(decomposition, labels, windows);
      if (found) {
        return { cause: { signal: name, ...found }, problems };
      }
    }
    return { problems };
  }

  private async ofSignal(
    decomposition: Decomposition,
    signal: Labels,
    windows: TimeWindows
  ): Promise<Omit<IncidentCause, 'signal'> | undefined> {
    const terms = [...decomposition.numerator, ...decomposition.denominator];
    const names = await this.labelsOf(decomposition, signal, windows);
    const asked = names.slice(0, Math.floor((MAX_QUERIES - COUNTING) / terms.length));
    let best: { readonly label: string; readonly attribution: Attribution } | undefined;
    for (const label of asked) {
      const attribution = await this.split(decomposition, label, signal, windows);
      if (attribution && rankOf(attribution) > (best ? rankOf(best.attribution) : 0)) {
        best = { label, attribution };
      }
    }
    return best && causeOf(best.label, best.attribution.standsOut);
  }

  /** Labels with more than one value and not too many, the ones that are often guilty first. */
  private async labelsOf(decomposition: Decomposition, signal: Labels, windows: TimeWindows): Promise<string[]> {
    const [{ aggregation }] = decomposition.numerator;
    const all = await this.source.labelNames(selectorTexts(aggregation, signal), windows.from, windows.end);
    const names = splittableLabels(all, aggregation, signal);
    const isQuantile = decomposition.kind === 'quantile';
    const query = names.length > 0 && countValuesQuery(aggregation, isQuantile ? [...names, 'le'] : names, signal);
    if (!query) {
      return [];
    }
    const answer = await this.source.read(query, rangeOf({ ...windows, step: quarter(windows) }));
    const counts = new Map(answer.series.map(({ labels, values }) => [labels.label ?? '', Math.max(...values)]));
    const nBuckets = isQuantile ? (counts.get('le') ?? 1) : 1;
    return names.filter((name) => {
      const n = counts.get(name) ?? 0;
      return n > 1 && n <= MAX_VALUES && n * nBuckets <= MAX_SERIES;
    });
  }

  /** @returns none where the query cannot be written, or its parts cannot be compared */
  private async split(
    decomposition: Decomposition,
    label: string,
    signal: Labels,
    windows: TimeWindows
  ): Promise<Attribution | undefined> {
    const terms = [...decomposition.numerator, ...decomposition.denominator];
    const queries = terms.flatMap((term) => splitQuery(term, [label], signal) ?? []);
    if (queries.length < terms.length) {
      return undefined;
    }
    const answers = await Promise.all(queries.map((query) => this.source.read(query, rangeOf(windows))));
    const series = answers.map((answer) => answer.series.map(timed));
    if (series.some(({ length }) => length > 2 * MAX_SERIES)) {
      return undefined;
    }
    const answer = partsOf(decomposition, [label], series, signal, windows);
    return whyIncomparable(answer) === undefined ? attributeChange(answer.measure, answer.parts) : undefined;
  }
}

function rangeOf({ from, end, step }: TimeWindows): { from: number; to: number; step: number } {
  return { from, to: end, step };
}

function timed({ labels, times, values }: Series) {
  return { labels, time: times, values };
}

/** Labels are counted at five moments. */
function quarter({ from, end }: TimeWindows): number {
  return Math.max(1000, Math.ceil((end - from) / 4));
}

function causeOf(label: string, standsOut: readonly Contribution[]): Omit<IncidentCause, 'signal'> {
  const share = standsOut.reduce((sum, { explanatoryPower }) => sum + explanatoryPower, 0);
  return { label, values: standsOut.map(({ part }) => part.key[0]), share: Math.min(1, share) };
}

/** `db=orders-3 carries 88% of the change in Latency` */
export function describeCause({ signal, label, values, share }: IncidentCause): string {
  const names = values.map((value) => `${label}=${value === '' ? '(none)' : value}`).join(', ');
  const verb = values.length === 1 ? 'carries' : 'carry';
  return `${names} ${verb} ${Math.round(100 * share)}% of the change in ${signal}`;
}
