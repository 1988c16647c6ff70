import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { detectionOf, type Rows } from '../detector';
import { drawHealthy, healthyKinds } from '../healthySeries';
import { bootstrapInterval, shownInterval } from '../intervals';
import { csvFilesIn, cutRows, readLabelledFile } from '../labelledRows';
import type { Figure, Part, Sources } from '../part';

/** Drawn series a kind. */
const N_SERIES = 100;
/** Sets of real weeks. */
const sets = ['aiops', 'wsd'];
/** A ratio is measured where at least so many false alarms were promised; less is chance. */
const MIN_PROMISED = 10;

/** What was promised at a sensitivity, and what happened. */
interface Promised {
  /** False alarms, at most so many if it is a bound. */
  readonly promised: number;
  readonly isBound: boolean;
  readonly happened: number;
}

interface ChanceResult {
  readonly kind: string;
  /** One a sensitivity; none where nothing was promised. */
  readonly promises: readonly Promised[];
}

/**
 * Whether "once in N days" holds: learnt from one half of a healthy series, or the week before a week without events,
 * counted in what comes after it, which is judged by itself.
 */
export const chance: Part<ChanceResult> = {
  name: 'chance',
  cases: (sources) => [
    ...healthyKinds.flatMap((kind) => Array.from({ length: N_SERIES }, (_, i) => `${kind}/${i}`)),
    ...sets.flatMap((set) => cleanWeeks(set, sources).map((file) => `${set}/${file}`)),
  ],
  judge: (name, sources) => {
    const [kind, index] = name.split('/');
    const [before, after] = sets.includes(kind) ? weeksOf(kind, index, sources) : halvesOf(kind, index, sources);
    const happened = detectionOf(after).nIncidentsBySensitivity ?? [];
    const { returnPeriodsBySensitivity: periods = [] } = detectionOf(before);
    const days = (after.time[after.time.length - 1] - after.time[0]) / 86_400_000;
    return {
      kind,
      promises: periods.map((period, i) => ({
        promised: days / period.days,
        isBound: period.isLowerBound,
        happened: happened[i],
      })),
    };
  },
  summarise: (results) => {
    const kinds = [...new Set([...results.values()].map(({ kind }) => kind))];
    const of = (kind: string): ChanceResult[] => [...results.values()].filter((result) => result.kind === kind);
    return {
      figures: kinds.flatMap((kind) => figuresOf(kind, of(kind))),
      details: kinds.flatMap((kind) => detailsOf(kind, of(kind))),
    };
  },
};

function halvesOf(kind: string, index: string, { seed }: Sources): [Rows, Rows] {
  const rows = drawHealthy(kind, seed, Number(index));
  const n = rows.time.length;
  return [cutRows(rows, 0, n / 2), cutRows(rows, n / 2, n)];
}

function weeksOf(set: string, name: string, { weeks }: Sources): [Rows, Rows] {
  const file = join(weeks ?? '', set, name);
  return [readLabelledFile(join(dirname(file), 'before', name)).rows, readLabelledFile(file).rows];
}

function cleanWeeks(set: string, { weeks }: Sources): string[] {
  const folder = weeks && join(weeks, set);
  return folder !== undefined && existsSync(folder)
    ? csvFilesIn(folder)
        .filter((file) => existsSync(join(folder, 'before', basename(file))))
        .filter((file) => !readLabelledFile(file).isEvent.includes(1))
        .map((file) => basename(file))
    : [];
}

function figuresOf(kind: string, results: readonly ChanceResult[]): Figure[] {
  const [figures, bounds] = [false, true].map((isBound) => sumsOf(results, isBound));
  const isMeasured = figures.promised >= MIN_PROMISED;
  const ratio = figures.happened / figures.promised;
  const interval = bootstrapInterval(results, (some) => {
    const sums = sumsOf(some, false);
    return sums.happened / sums.promised;
  });
  return [
    {
      name: `${kind}: happened, of what was promised`,
      value: isMeasured
        ? `${ratio.toFixed(2)} (${shownInterval(interval, 2)}), ${figures.happened} of ${figures.promised.toFixed(0)}`
        : `too few promised: ${figures.happened} of ${figures.promised.toFixed(1)}`,
      target: isMeasured ? { text: 'a half to two', isReached: ratio >= 0.5 && ratio <= 2 } : undefined,
    },
    {
      name: `${kind}: happened, of what is rarer than`,
      value: `${bounds.happened} of ${bounds.promised.toFixed(0)}`,
      target: { text: 'no more', isReached: bounds.happened <= bounds.promised },
    },
  ];
}

function sumsOf(results: readonly ChanceResult[], isBound: boolean): { promised: number; happened: number } {
  let [promised, happened] = [0, 0];
  for (const one of results.flatMap(({ promises }) => promises)) {
    if (one.isBound === isBound) {
      promised += one.promised;
      happened += one.happened;
    }
  }
  return { promised, happened };
}

/** One line a sensitivity. */
function detailsOf(kind: string, results: readonly ChanceResult[]): string[] {
  const nLevels = Math.max(0, ...results.map(({ promises }) => promises.length));
  const unknown = results.filter(({ promises }) => promises.length === 0).length;
  return [
    ...Array.from({ length: nLevels }, (_, i) => {
      const at = results.map(({ kind: name, promises }) => ({ kind: name, promises: promises.slice(i, i + 1) }));
      const [figures, bounds] = [false, true].map((isBound) => sumsOf(at, isBound));
      return (
        `${kind}, sensitivity ${i - 3}: ${figures.happened} of ${figures.promised.toFixed(1)}; ` +
        `rarer than: ${bounds.happened} of ${bounds.promised.toFixed(1)}`
      );
    }),
    `${kind}: nothing promised for ${unknown} of ${results.length}`,
  ];
}
