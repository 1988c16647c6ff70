import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinBaseline } from '../detector';
import { cutLabelled, type LabelledRows, readLabelledFile } from '../labelledRows';
import type { Figure, Part, Sources } from '../part';
import { type FileResult, resultOf } from '../fileResult';
import { aiops, microsoft, wsd } from './labelled';
import { cleanAlarms, f1 } from '../labelledFigures';

/** F1 with a pinned baseline may be this much below that without one. */
const MAX_LOSS = 0.03;

/** Rows judged by what is visible, and by what was pinned before; undefined: there was too little to pin. */
interface PinnedResult {
  readonly visible: FileResult;
  readonly pinned?: FileResult;
  readonly nBytes?: number;
}

/** Of each set the rows that are pinned and those that are judged: two halves of a series, or a week and the next. */
const sets = [
  { part: microsoft, halvesOf: halvesOfSeries },
  { part: aiops, halvesOf: (file: string, sources: Sources) => weekAndNext('aiops', file, sources) },
  { part: wsd, halvesOf: (file: string, sources: Sources) => weekAndNext('wsd', file, sources) },
];

/** An earlier stretch pinned as the baseline, whatever happened in it, beside the verdict on the visible range. */
export const pinned: Part<PinnedResult> = {
  name: 'pinned',
  cases: (sources) => sets.flatMap(({ part }) => part.cases(sources).map((file) => `${part.name}:${file}`)),
  judge: (name, sources, detector) => {
    const [set, file] = name.split(':');
    const { halvesOf } = sets.find(({ part }) => part.name === set)!;
    const { earlier, later } = halvesOf(file, sources);
    const visible = resultOf(file, later, detector(later.rows).flags);
    const buffer = pinBaseline(earlier.rows);
    return buffer === undefined
      ? { visible }
      : {
          visible,
          pinned: resultOf(file, later, detector({ ...later.rows, pinned: buffer }).flags),
          nBytes: buffer.byteLength,
        };
  },
  summarise: (results) => ({
    figures: sets.flatMap(({ part }) => {
      const some = [...results].flatMap(([name, result]) => (name.startsWith(`${part.name}:`) ? [result] : []));
      return some.length === 0 ? [] : figuresOfSet(part.name, some);
    }),
    details: [...results].flatMap(([name, result]) => detailsOf(name, result)),
  }),
};

function halvesOfSeries(file: string, { shared }: Sources): { earlier: LabelledRows; later: LabelledRows } {
  const all = readLabelledFile(join(shared, 'data', 'cloud-monitoring', file));
  const n = all.isEvent.length;
  return { earlier: cutLabelled(all, 0, n >> 1), later: cutLabelled(all, n >> 1, n) };
}

function weekAndNext(
  set: string,
  file: string,
  { weeks = '' }: Sources
): { earlier: LabelledRows; later: LabelledRows } {
  const before = join(weeks, set, 'before', file);
  if (!existsSync(before)) {
    throw new Error(`Got no week before ${set}/${file}, expected ${before}.`);
  }
  return { earlier: readLabelledFile(before), later: readLabelledFile(join(weeks, set, file)) };
}

function figuresOfSet(name: string, results: readonly PinnedResult[]): Figure[] {
  const pairs = results.flatMap(({ visible, pinned: judged }) => (judged ? [{ visible, judged }] : []));
  const visible = pairs.map((pair) => pair.visible);
  const judged = pairs.map((pair) => pair.judged);
  const loss = f1(visible) - f1(judged);
  const largest = Math.max(...results.map(({ nBytes = 0 }) => nBytes));
  return [
    {
      name: `${name}: F1 pinned, and by what is visible`,
      value: `${f1(judged).toFixed(2)}, ${f1(visible).toFixed(2)}`,
      target: { text: `at most ${MAX_LOSS} less`, isReached: loss <= MAX_LOSS },
    },
    {
      name: `${name}: clean alarms a day, pinned, and by what is visible`,
      value: `${shownRate(cleanAlarms(judged))}, ${shownRate(cleanAlarms(visible))}`,
    },
    {
      name: `${name}: files with enough to pin; largest baseline`,
      value: `${pairs.length} of ${results.length}; ${(largest / 1000).toFixed(1)} kB`,
    },
  ];
}

function shownRate(rate: number): string {
  return Number.isNaN(rate) ? 'no clean series' : rate.toFixed(3);
}

function detailsOf(name: string, { visible, pinned: judged }: PinnedResult): string[] {
  const shown = ({ counts }: FileResult): string =>
    `${counts.nFound} of ${counts.nEvents} found, ${counts.nAlarms - counts.nTrueAlarms} false`;
  return judged === undefined
    ? [`${name}: too little to pin`]
    : shown(judged) === shown(visible)
      ? []
      : [`${name}: ${shown(judged)}; visible: ${shown(visible)}`];
}
