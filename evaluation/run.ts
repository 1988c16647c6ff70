import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnFigures, type Figure, jointFigures, notebookFigures, seriesFigures } from './figures';
import { readFolder } from './labelledSeries';
import { markdownTable } from './markdownTable';
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

const series = folder === undefined ? [] : readFolder(folder);
const sections = [
  ...(series.length === 0
    ? []
    : [section(`${series.length} labelled real series`, (run) => seriesFigures(series, run))]),
  section('147 drawn windows of traffic and latency, a third of them healthy', drawnFigures),
  section(
    '100 joint windows: high latency at low traffic, each value normal by itself; half are healthy',
    jointFigures
  ),
  section('The notebook and its neighbours', notebookFigures),
];
const text = `# Evaluation of the verdicts

Written by \`npm run evaluate -- FOLDER\`, where the folder holds labelled CSV files (\`TimeStamp,Value,Label\`); without a
folder only the drawn windows are measured. Default options everywhere, no label shown, nothing set per series. An event is
a run of labelled samples, an alarm a run of flagged ones; runs at most five samples apart are one. Refresh agreement: the
flags that two ranges of 80 %, 5 % apart, have in common.

${sections.join('\n\n')}
`;
writeFileSync(join(__dirname, '..', 'docs', 'evaluation.md'), text);
console.log(text);
