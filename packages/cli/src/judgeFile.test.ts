import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoldenCase, readReference } from '../../../dev/golden/sklearn/cases';
import { notebook } from '../../../dev/scenarios/notebook';
import { selectTableRows, Table, toCsv, wideTable } from '../../../dev/scenarios/table';
import { parseArguments } from './arguments';
import { jsonReport } from './format/jsonReport';
import { InputError } from './inputError';
import { judgeFile } from './judgeFile';

const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Table): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : toCsv(content));
  return path;
}

interface Report {
  readonly nSamples: number;
  readonly signals: string[];
  readonly scoreSamples: Array<number | null>;
  readonly flagged: number[];
  readonly labels: number[];
  readonly incidents: Array<{
    start: string;
    startSample: number;
    endSample: number;
    kind: string;
    drivers: unknown[];
  }>;
  readonly fingerprint: string;
  readonly notices: string[];
  readonly new?: { scoreSamples: number[]; flagged: number[] };
}

async function detected(...argv: string[]): Promise<Report> {
  const args = parseArguments(argv);
  if (args === 'help') {
    throw new Error('Got a request for help, expected a file.');
  }
  return JSON.parse(JSON.stringify(jsonReport(await judgeFile(args))));
}

const classic = ['--verdict', 'classic', '--contamination', '0.03', '--seed', '42'];
const table = wideTable(notebook());
const minutes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('judgeFile', () => {
  const notebookFile = write('notebook.csv', table);

  it("flags the notebook's thirty samples and tells its three incidents", async () => {
    const [reference] = readReference<{ cases: GoldenCase[] }>('notebook.json').cases;
    const verdict = await detected(notebookFile, ...classic);
    expect(verdict).toMatchObject({ nSamples: 1000, signals: ['RPM', 'Latency'], notices: [] });
    expect(verdict.flagged).toEqual([209, ...minutes(300, 306), 346, ...minutes(600, 611), ...minutes(850, 861)]);
    expect(verdict.flagged).toEqual(reference.expected.flagged);
    expect(verdict.labels.filter((label) => label === -1)).toHaveLength(30);
    const long = verdict.incidents.filter(({ startSample, endSample }) => endSample > startSample);
    expect(long.map(({ kind, start }) => [kind, start])).toEqual([
      ['latency-up', '2023-10-01T05:00:00.000Z'],
      ['traffic-down', '2023-10-01T10:00:00.000Z'],
      ['traffic-and-latency-up', '2023-10-01T14:10:00.000Z'],
    ]);
    expect(long[1].drivers[0]).toMatchObject({ signal: 'RPM' });
  });

  it('numbers the rows of a file as they stand in it, also where they are not in order', async () => {
    const reversed = selectTableRows(table, minutes(0, 1000).reverse());
    const verdict = await detected(write('reversed.csv', reversed), ...classic);
    expect(verdict.flagged).toHaveLength(30);
    expect(verdict.flagged.slice(0, 11)).toEqual(minutes(999 - 860, 999 - 849));
    expect(verdict.notices).toEqual(['Rows were not in time order and have been sorted']);
  });

  it('has no score for rows that are left out', async () => {
    const csv = 'Time,A\n2023-10-01,1\n2023-10-02,\n2023-10-03,3\n2023-10-04,4\n';
    const verdict = await detected(write('gap.csv', csv), ...classic);
    expect(verdict.scoreSamples[1]).toBeNull();
    expect(verdict.labels[1]).toBe(0);
    expect(verdict.notices).toEqual(['1 sample without A left out']);
    expect((await detected(write('gap.csv', csv), ...classic, '--missing', 'keep')).scoreSamples).not.toContain(null);
  });

  it('scores new samples with the fitted model', async () => {
    const later = 'Time,Latency,RPM\n2023-10-02 00:00:00,45,5000\n2023-10-02 00:01:00,300,5000\n';
    const verdict = await detected(notebookFile, ...classic, '--new', write('later.csv', later));
    expect(verdict.new?.flagged).toEqual([1]);
    expect(verdict.flagged).toHaveLength(30);
    expect((await detected(notebookFile, ...classic, '--new', notebookFile)).new?.scoreSamples).toEqual(
      verdict.scoreSamples
    );
  });

  it('refuses further files that lack a signal', async () => {
    const other = write('other.csv', 'Time,RPM\n0,5000\n');
    const blank = write('blank.csv', 'Time,RPM,Latency\n0,5000,\n');
    await expect(detected(notebookFile, '--new', other)).rejects.toThrow(
      new InputError(`${other}: there is no signal "Latency", expected some of RPM.`)
    );
    await expect(detected(notebookFile, '--baseline', blank)).rejects.toThrow(
      new InputError(`${blank}: Latency has no value, expected some.`)
    );
  });

  it('takes the threshold from a baseline: a healthy one leaves the incidents', async () => {
    const baseline = write('baseline.csv', selectTableRows(table, minutes(0, 300)));
    const window = write('window.csv', selectTableRows(table, minutes(300, 1000)));
    const verdict = await detected(window, ...classic, '--contamination', '0.005', '--baseline', baseline);
    expect(verdict.nSamples).toBe(700);
    expect(verdict.flagged).toEqual(
      expect.arrayContaining([...minutes(0, 6), ...minutes(300, 311), ...minutes(550, 561)])
    );
    expect(verdict.notices).toEqual(['Judged together with a baseline of 300 samples']);
    await expect(detected(notebookFile, ...classic, '--baseline', baseline)).rejects.toThrow(
      `${baseline}: ends at 2023-10-01T04:59:00.000Z, expected an end before ${notebookFile} starts at 2023-10-01T00:00:00.000Z.`
    );
  });

  it('judges by a baseline: an outage that fills the file is found', async () => {
    const baseline = write('healthy.csv', selectTableRows(table, minutes(0, 290)));
    const outage = write('outage.csv', selectTableRows(table, minutes(598, 611)));
    const { incidents, flagged } = await detected(outage, '--baseline', baseline);
    expect(incidents).toMatchObject([{ kind: 'traffic-down' }]);
    expect(flagged).toEqual(expect.arrayContaining(minutes(2, 13)));
    expect((await detected(outage)).flagged).toEqual([]);
  });

  it('shows fewer or more incidents as the sensitivity says', async () => {
    const count = async (sensitivity: string): Promise<number> =>
      (await detected(notebookFile, '--sensitivity', sensitivity)).incidents.length;
    expect(await count('0')).toBe(3);
    expect(await count('-3')).toBeLessThanOrEqual(3);
    expect(await count('3')).toBeGreaterThanOrEqual(3);
  });

  it('chooses and orders signals', async () => {
    expect((await detected(notebookFile, '--signals', 'Latency')).signals).toEqual(['Latency']);
  });

  it('leaves the labels of labelled data aside', async () => {
    const csv = 'TimeStamp,Value,Label\n2018-07-03 14:00:00,1,0\n2018-07-03 15:00:00,9,1\n2018-07-03 16:00:00,1,0\n';
    expect(await detected(write('labelled.csv', csv), ...classic)).toMatchObject({
      signals: ['Value'],
      notices: ['Column Label left out: it holds labels, not a signal'],
    });
  });

  it('gives the same fingerprint for the same file and options, another for another seed', async () => {
    const fingerprint = async (...args: string[]): Promise<string> =>
      (await detected(notebookFile, ...args)).fingerprint;
    expect(await fingerprint('--seed', 'abc')).toBe(await fingerprint('--seed', 'abc'));
    expect(await fingerprint('--seed', 'abc')).not.toBe(await fingerprint('--seed', 'abd'));
  });

  describe('refuses in one sentence', () => {
    it.each([
      [
        'a missing file',
        () => ['nowhere.csv'],
        'Got "nowhere.csv", expected a file of time series: there is no such file.',
      ],
      ['a folder', () => ['docs'], 'Got "docs", expected a file of time series: this is a directory.'],
      [
        'too many features a tree',
        () => [notebookFile, '--max-features', '3'],
        'Got 3 signals per tree (maxFeatures) of 2 in all; expected a whole number 1 .. 2, or a fraction such as 1.0.',
      ],
      [
        'no trees',
        () => [notebookFile, '--trees', '0'],
        'Invalid number of trees: got "0", expected an integer from 1 to 10000.',
      ],
      [
        'an unknown signal',
        () => [notebookFile, '--signals', 'CPU'],
        `${notebookFile}: there is no signal "CPU", expected some of RPM, Latency.`,
      ],
    ])('on %s', async (_, args, sentence) => {
      await expect(detected(...args())).rejects.toThrow(new InputError(sentence));
    });

    it.each([
      [
        'a bad time',
        'Time,A\n0,1\nnoon,2\n',
        'Line 3: the time (Time) is "noon", expected ISO 8601 such as 2023-10-01T00:00:00Z or an epoch time.',
      ],
      ['one sample', 'Time,A\n0,1\n', 'got 1 sample, expected at least 2 to compare.'],
      ['no value', 'Time,A\n0,\n1,\n', 'no column has a value, expected numbers.'],
      ['no numbers', 'Time,A\n0,x\n1,y\n', 'no column of numbers beside the time, expected at least one.'],
    ])('on %s', async (name, csv, sentence) => {
      const file = write(`${name}.csv`, csv);
      await expect(detected(file)).rejects.toThrow(new InputError(`${file}: ${sentence}`));
    });
  });
});
