import { conclusionsOf } from './conclusions';
import { type DataSet, dataSets } from './dataSets';
import { choiceNames } from './detectors';
import { eventLengths, type FileResult } from './fileResult';
import { type Judged, judgedBy, labelledParts, titleOf } from './judged';
import { f1, shownCleanAlarms, shownMeasure } from './labelledFigures';
import { markdownTable } from './markdown';
import type { Figure, Sources } from './part';
import { sampleOf } from './tunedOn';

const introduction = `# Evaluation of the verdict

Written by \`npm run evaluate -- --weeks FOLDER\`, which fetches nothing: the data come from the repositories named below.
What is judged is the detection that ships, with its default options and nothing set per series; no label is shown to it.

- An **event** is a run of labelled samples, an **alarm** a run of flagged ones; runs at most five samples apart are one.
- **Event recall** is the share of events that an alarm touches (one that ends at most two samples before counts);
  **alarm precision** is the share of alarms that touch an event; **F1** is their harmonic mean. Every alarm counts, also
  those on series without any event.
- **Clean alarms** are alarms a day on series without any event: what somebody is paged for though nothing is wrong.
- Numbers in brackets are 95 % intervals: what other series of the same kind might have given (percentile bootstrap over
  series, 1,000 draws; Wilson's interval for counts; the rule of three where nothing happened).
- **In-sample** means that the verdict was tuned while looking at these very data. Such figures flatter; on data kept aside
  expect less. Every series is called that or not by its name, so whoever runs this on the other halves gets the other word.`;

const folders = `\`--shared\` names a folder with \`data/cloud-monitoring\`, \`data/nezha\`, \`data/petshop\` and \`reports\`, \`--weeks\` one with
\`aiops\` and \`wsd\`: a CSV file a week (\`TimeStamp,Value,Label\`), the week before it under the same name in \`before/\`.`;

/** docs/evaluation.md: figures, and sentences that follow from them. */
export function writeDocument(judged: readonly Judged[], sources: Sources): string {
  const watched = judged.filter(({ detector }) => detector === 'watch');
  const sections = [
    introduction,
    `## In short\n\n${targetTable(watched, sources)}\n\n${conclusionsOf(judged)
      .map((line) => `- ${line}`)
      .join('\n')}`,
    `## The data\n\n${dataTable(watched, sources)}\n\n${folders}`,
    ...watched.map(({ part }) => partSection(part.name, judged, sources)),
    lengthSection(watched),
    choiceSection(judged),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Every figure that has something to reach. */
function targetTable(watched: readonly Judged[], sources: Sources): string {
  const lines = watched.flatMap(({ part, results }) =>
    part
      .summarise(results)
      .figures.flatMap(({ name, value, target }) =>
        target === undefined
          ? []
          : [
              [
                titleOf(part.name),
                name,
                value,
                target.text,
                target.isReached ? 'yes' : 'no',
                sampleOf(part.name, [...results.keys()], sources),
              ],
            ]
      )
  );
  return markdownTable(['data', 'figure', 'measured', 'to reach', 'reached', 'sample'], lines);
}

function dataTable(watched: readonly Judged[], sources: Sources): string {
  const lines = watched.flatMap(({ part, results }) => {
    const set = dataSets.find((candidate) => candidate.part === part.name);
    return set === undefined ? [] : [lineOfSet(set, [...results.keys()], sources)];
  });
  return markdownTable(['set', 'what', 'cases', 'source', 'licence', 'sample'], lines);
}

function lineOfSet(
  { part, title, what, source, licence }: DataSet,
  cases: readonly string[],
  sources: Sources
): string[] {
  return [title, what, String(cases.length), source, licence, sampleOf(part, cases, sources)];
}

/** All figures of a part, a column a detector; of bug reports also each of them. */
function partSection(name: string, judged: readonly Judged[], sources: Sources): string {
  const columns = judged.filter(({ part, detector }) => part.name === name && !choiceNames.includes(detector));
  const figures = columns.map(({ part, results }) => part.summarise(results).figures);
  const valueOf = (some: readonly Figure[], figure: string): string =>
    some.find((candidate) => candidate.name === figure)?.value ?? '';
  const table = markdownTable(
    ['figure', ...columns.map(({ detector }) => detector)],
    figures[0].map((figure) => [figure.name, ...figures.map((some) => valueOf(some, figure.name))])
  );
  const sample = sampleOf(name, [...columns[0].results.keys()], sources);
  const details = name === 'reports' ? `\n\n${detailList(columns[0])}` : '';
  return `## ${titleOf(name)} (${sample})\n\n${table}${details}`;
}

function detailList({ part, results }: Judged): string {
  return part
    .summarise(results)
    .details.map((line) => `- ${line}`)
    .join('\n');
}

/** Which events are found, by set and length. */
function lengthSection(watched: readonly Judged[]): string {
  const lines = labelledParts.flatMap((name) => {
    const files = judgedBy(watched, name, 'watch');
    return files === undefined ? [] : [[titleOf(name), ...eventLengths.map((_, i) => recallOfLength(files, i))]];
  });
  const head = [
    'event recall',
    ...eventLengths.map(({ name }) => (name.includes('samples') ? name : `${name} samples`)),
  ];
  return lines.length === 0 ? '' : `## Events by length\n\n${markdownTable(head, lines)}`;
}

function recallOfLength(files: readonly FileResult[], length: number): string {
  const sum = (pick: (file: FileResult) => readonly number[]): number =>
    files.reduce((total, file) => total + pick(file)[length], 0);
  const events = sum(({ eventsByLength }) => eventsByLength);
  const found = sum(({ foundByLength }) => foundByLength);
  return events === 0 ? 'none there' : `${(found / events).toFixed(2)} (${found} of ${events})`;
}

/** What one option changes, all others left as they are. */
function choiceSection(judged: readonly Judged[]): string {
  const sets = labelledParts.filter((name) => judgedBy(judged, name, choiceNames[0]) !== undefined);
  if (sets.length === 0) {
    return '';
  }
  const lines = ['watch', ...choiceNames].map((choice) => [
    choice === 'watch' ? 'defaults' : choice,
    ...sets.flatMap((name) => {
      const files = judgedBy(judged, name, choice) ?? [];
      return [shownMeasure(files, f1), shownCleanAlarms(files)];
    }),
  ]);
  const head = ['option', ...sets.flatMap((name) => [`${titleOf(name)}: F1`, `${titleOf(name)}: clean alarms a day`])];
  return `## Options of watch, one at a time\n\n${markdownTable(head, lines)}`;
}
