import { csvCases } from '../../packages/cli/src/testing/csvCases';
import { grafanaCases, panelCases } from '../../packages/service/src/testing/panelCases';
import { shapeCases, timeCases, valueCases } from '../../src/testing/hostile/frameCases';
import { HostileCase } from '../../src/testing/hostile/hostileCase';
import { fieldConfigCases, nameCases } from '../../src/testing/hostile/nameCases';
import { detectionOptionCases, normalityCases, viewOptionCases } from '../../src/testing/hostile/optionCases';

type Described = Pick<HostileCase<unknown>, 'input' | 'says' | 'shows'>;

const groups: ReadonlyArray<readonly [title: string, cases: readonly Described[]]> = [
  ['Frames: shapes', shapeCases],
  ['Frames: times', timeCases],
  ['Frames: values', valueCases],
  ['Frames: names and labels', nameCases],
  ['Field config', fieldConfigCases],
  ['Saved options: detection', detectionOptionCases],
  ['Saved options: what is normal', normalityCases],
  ['Saved options: view', viewOptionCases],
  ['Files on the command line and the page', csvCases],
  ['Panels that are to be watched by the service', panelCases],
  ['Answers of Grafana to the service', grafanaCases],
];

const shown: Readonly<Record<Described['shows'], string>> = {
  sentence: 'the sentence',
  data: 'the data, no marks',
  verdict: 'data and verdict',
};

const marker = '<!-- What follows is written by `npm run reliability`. -->';

/** The document with new tables below its marker. */
export function withInputTables(document: string): string {
  const nCases = groups.reduce((n, [, cases]) => n + cases.length, 0);
  const tables = groups.map(([title, cases]) => `### ${title}\n\n${table(cases)}`);
  return `${[document.split(marker)[0] + marker, `${nCases} inputs.`, ...tables].join('\n\n')}\n`;
}

function table(cases: readonly Described[]): string {
  const head = ['| what goes in | what is said | what is shown |', '| --- | --- | --- |'];
  return [
    ...head,
    ...cases.map(({ input, says, shows }) => `| ${code(input)} | ${code(says)} | ${shown[shows]} |`),
  ].join('\n');
}

/** Word for word, as code, so that no name in it acts as Markdown. */
function code(text = ''): string {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}
