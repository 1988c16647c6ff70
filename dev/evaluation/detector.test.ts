import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../../packages/cli/src/arguments';
import { jsonReport } from '../../packages/cli/src/format/jsonReport';
import { judgeFile } from '../../packages/cli/src/judgeFile';
import { pinBaseline, type Rows, shippingDetector } from './detector';
import { clearEffects } from './effects';
import { cutRows } from './labelledRows';
import { drawLook } from './ongoingLooks';

/** Three hours at 30 s with an outage of an early look. */
const { rows } = drawLook('a detector', 2 * clearEffects.length, clearEffects);

function csvOf({ time, signals }: Rows): string {
  const head = ['time', ...signals.map(({ name }) => name)].join(',');
  const lines = Array.from(time, (t, i) => [t, ...signals.map(({ values }) => values[i])].join(','));
  return [head, ...lines].join('\n');
}

describe('shippingDetector', () => {
  const folder = mkdtempSync(join(tmpdir(), 'detector-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function onCommandLine(...files: string[]): Promise<Record<string, unknown>> {
    const args = parseArguments(files);
    return args === 'help' ? {} : { ...jsonReport(await judgeFile(args)) };
  }

  it('says what the command line says of the same rows', async () => {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, csvOf(rows));
    const { flags, incidents, notices } = shippingDetector(rows);
    const printed = await onCommandLine(file);
    expect(incidents.length).toBeGreaterThan(0);
    expect(Array.from(flags.keys()).filter((row) => flags[row] === 1)).toEqual(printed.flagged);
    expect(incidents.map(({ start, end, kind }) => [start, end, kind])).toEqual(
      (printed.incidents as Array<Record<string, unknown>>).map((i) => [i.startSample, i.endSample, i.kind])
    );
    expect(notices).toEqual(printed.notices);
  });

  it('takes a baseline as the command line does', async () => {
    const [before, after] = [cutRows(rows, 0, 180), cutRows(rows, 180, 360)];
    writeFileSync(join(folder, 'before.csv'), csvOf(before));
    writeFileSync(join(folder, 'after.csv'), csvOf(after));
    const { flags } = shippingDetector({ ...after, baseline: before });
    const printed = await onCommandLine(join(folder, 'after.csv'), '--baseline', join(folder, 'before.csv'));
    expect(Array.from(flags.keys()).filter((row) => flags[row] === 1)).toEqual(printed.flagged);
  });

  it('judges by a pinned baseline, if there is enough to pin', () => {
    const pinned = pinBaseline(cutRows(rows, 0, 180));
    expect(shippingDetector({ ...cutRows(rows, 180, 360), pinned }).flags).toHaveLength(180);
    expect(pinBaseline(cutRows(rows, 0, 3))).toBeUndefined();
  });
});
