import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from './arguments';
import { jsonReport } from './format/jsonReport';
import { InputError } from './inputError';
import { judgeFile } from './judgeFile';
import { csvCases } from './testing/csvCases';

const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Outcome = { shows: 'sentence'; says: string } | { shows: 'verdict'; notices: string[]; labels: number[] };

async function outcomeOf(content: string | Uint8Array): Promise<Outcome> {
  const file = join(folder, 'hostile.csv');
  writeFileSync(file, content);
  const args = parseArguments([file, '--trees', '10', '--verdict', 'classic']);
  if (args === 'help') {
    throw new Error('Got a request for help, expected a file.');
  }
  try {
    const report = JSON.parse(JSON.stringify(jsonReport(await judgeFile(args))));
    return { shows: 'verdict', notices: report.notices, labels: report.labels };
  } catch (error) {
    if (error instanceof InputError) {
      return { shows: 'sentence', says: error.message.replace(`${file}: `, '') };
    }
    throw error;
  }
}

describe('npm run detect on', () => {
  it.each(csvCases.map((one) => [one.input, one] as const))('%s', async (_, { make, says, shows }) => {
    const outcome = await outcomeOf(make());
    expect(outcome.shows).toBe(shows);
    if (outcome.shows === 'sentence') {
      expect(outcome.says).toBe(says);
    } else {
      expect(outcome.labels.every((label) => [-1, 0, 1].includes(label))).toBe(true);
      expect(outcome.notices).toEqual(says === undefined ? [] : expect.arrayContaining([says]));
    }
  });
});
