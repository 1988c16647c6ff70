import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictsOfChoices } from './choices';
import { drawWindows } from './drawnWindows';
import { choiceFigures, drawnFigures, type Figure, jointFigures, notebookFigures, seriesFigures } from './figures';
import { type LabelledSeries, readFolder } from './labelledSeries';
import { markdownLines, markdownTable } from './markdownTable';
import { pinnedFigures } from './pinned';
import { type NamedVerdict, verdicts } from './verdicts';

/** `npm run evaluate -- FOLDER`: all figures of all verdicts, printed and written to docs/evaluation.md. */
const folder = process.argv[2];
if (folder !== undefined && !existsSync(folder)) {
  console.error(
    `Got the folder ${folder}, which does not exist; expected one with CSV files of TimeStamp,Value,Label.`
  );
  process.exit(2);
}

function section(title: string, figures: (run: NamedVerdict['run']) => Figure[]): string {
  return `## ${title}\n\n${markdownTable(verdicts.map(({ name, run }) => ({ name, figures: figures(run) })))}`;
}

/** A line for each choice of an option, all others left as they are. */
function choicesSection(title: string, some: readonly LabelledSeries[]): string {
  const lines = verdictsOfChoices().map(({ name, run }) => ({ name, figures: choiceFigures(some, run) }));
  return `## ${title}\n\n${markdownLines(lines)}`;
}

const series = folder === undefined ? [] : readFolder(folder);
const drawn = drawWindows('evaluate', 147);
const hasSeries = series.length > 0;
const sections = [
  ...(hasSeries ? [section(`${series.length} labelled real series`, (run) => seriesFigures(series, run))] : []),
  section('147 drawn windows of traffic and latency, a third of them healthy', drawnFigures),
  section(
    '100 joint windows: high latency at low traffic, each value normal by itself; half are healthy',
    jointFigures
  ),
  section('The notebook and its neighbours', notebookFigures),
  ...(hasSeries ? [choicesSection('Options of watch, one at a time: the real series', series)] : []),
  choicesSection('Options of watch, one at a time: the drawn windows', drawn),
  `## A pinned baseline\n\nThe first half of each series is pinned, whatever happened in it; where it spans less than three days, the time of day is\nnot known from it.\n\n${markdownTable(
    [
      ...(hasSeries ? [{ name: 'real series', figures: pinnedFigures(series) }] : []),
      { name: 'drawn windows', figures: pinnedFigures(drawn) },
    ]
  )}`,
];
const text = `# Evaluation of the verdicts

Written by \`npm run evaluate -- FOLDER\`, where the folder holds labelled CSV files (\`TimeStamp,Value,Label\`); without a
folder only the drawn windows are measured. Default options everywhere, no label shown, nothing set per series. An event is
a run of labelled samples, an alarm a run of flagged ones; runs at most five samples apart are one. Refresh agreement: the
flags that two ranges of 80 %, 5 % apart, have in common.

What the forest adds is modest: its vote keeps alarms away that evidence alone would raise on real series, and a plain
robust distance in its place does about as well. On the drawn windows, where incidents are far from everything, nobody's
vote is needed. It is the evidence (typical value, own spread and tail, companions) that carries the watch verdict.

${sections.join('\n\n')}
`;
writeFileSync(join(__dirname, '..', '..', 'docs', 'evaluation.md'), text);
console.log(text);
