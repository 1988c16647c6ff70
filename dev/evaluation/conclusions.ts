import { eventLengths, type FileResult } from './fileResult';
import { type Judged, judgedBy, labelledParts, titleOf } from './judged';
import { shownInterval } from './intervals';
import { differenceOfF1 } from './labelledFigures';
import { enumerated } from './markdown';

/** What is compared with watch on labelled series. */
const others = ['classic', 'trailing median'];

/** Series that together make up this much of what is wrong are named ... */
const LARGE_PART = 0.5;
/** ... if there are not more than these. */
const MAX_NAMED = 5;

/** Sentences that follow from the figures, and only from them. */
export function conclusionsOf(judged: readonly Judged[]): string[] {
  return [targetsReached(judged), ...labelledParts.flatMap((name) => conclusionsOfSet(name, judged))];
}

function targetsReached(judged: readonly Judged[]): string {
  const figures = judged
    .filter(({ detector }) => detector === 'watch')
    .flatMap(({ part, results }) =>
      part.summarise(results).figures.map((figure) => ({ ...figure, title: titleOf(part.name) }))
    )
    .filter(({ target }) => target !== undefined);
  const missed = figures.filter(({ target }) => !target?.isReached);
  const named = enumerated([...new Set(missed.map(({ title }) => title))]);
  return missed.length === 0
    ? `All ${figures.length} targets are reached.`
    : `${figures.length - missed.length} of ${figures.length} targets are reached. Some are missed on: ${named}.`;
}

function conclusionsOfSet(name: string, judged: readonly Judged[]): string[] {
  const files = judgedBy(judged, name, 'watch');
  if (files === undefined) {
    return [];
  }
  const title = titleOf(name);
  return [
    ...others.flatMap((other) => {
      const compared = judgedBy(judged, name, other);
      return compared === undefined ? [] : [comparison(title, other, files, compared)];
    }),
    ...weakestLength(title, files),
    ...concentration(title, 'missed events', files, ({ missed }) => missed.length),
    ...concentration(title, 'false alarms', files, ({ falseAlarms }) => falseAlarms.length),
  ];
}

/** Better or worse by how much, if that is more than other series of the same kind might change. */
export function comparison(
  title: string,
  other: string,
  files: readonly FileResult[],
  compared: readonly FileResult[]
): string {
  const { difference, interval } = differenceOfF1(files, compared);
  const shown = `(${shownInterval(interval)})`;
  if (interval.low > 0 || interval.high < 0) {
    const size = Math.abs(difference).toFixed(2);
    return `${title}: F1 of watch is ${size} ${difference > 0 ? 'above' : 'below'} that of ${other} ${shown}.`;
  }
  return `${title}: these series do not tell whether watch or ${other} has the higher F1: they differ by ${difference.toFixed(2)} ${shown}.`;
}

/** The length of events that are missed most, if lengths differ. */
export function weakestLength(title: string, files: readonly FileResult[]): string[] {
  const recalls = eventLengths.flatMap(({ name }, i) => {
    const events = files.reduce((sum, { eventsByLength }) => sum + eventsByLength[i], 0);
    const found = files.reduce((sum, { foundByLength }) => sum + foundByLength[i], 0);
    return events < 10 ? [] : [{ name, recall: found / events, events }];
  });
  const [weakest] = [...recalls].sort((a, b) => a.recall - b.recall);
  return recalls.length < 2 || recalls.every(({ recall }) => recall === weakest.recall)
    ? []
    : [
        `${title}: of events with ${weakest.name}${weakest.name.includes('samples') ? '' : ' samples'} the smallest share is found, ${weakest.recall.toFixed(2)} of ${weakest.events}.`,
      ];
}

/** The few series in which half of what is wrong lies, if they are few. */
export function concentration(
  title: string,
  what: string,
  files: readonly FileResult[],
  countOf: (file: FileResult) => number
): string[] {
  const counts = new Map<string, number>();
  files.forEach((file) => counts.set(file.series, (counts.get(file.series) ?? 0) + countOf(file)));
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let sum = 0;
  const named = sorted.filter(([, count]) => {
    const isNeeded = sum < LARGE_PART * total;
    sum += isNeeded ? count : 0;
    return isNeeded;
  });
  const isFew = total > 0 && named.length <= Math.min(MAX_NAMED, sorted.length / 5);
  const list = enumerated(named.map(([series, count]) => `${series} (${count})`));
  return isFew
    ? [`${title}: ${sum} of ${total} ${what} lie in ${named.length} of ${sorted.length} series: ${list}.`]
    : [];
}
