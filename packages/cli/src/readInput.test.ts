import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { InputError } from './inputError';
import { readInput } from './readInput';

const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const csv = 'time,A\n2026-03-10T02:00:00Z,1\n2026-03-10T02:01:00Z,2.5\n';

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('readInput', () => {
  it('reads gzip by its first bytes, whatever the name', async () => {
    const plain = await readInput(write('plain.csv', csv), {});
    expect(await readInput(write('packed.csv', gzipSync(csv)), {})).toEqual(plain);
    expect(plain.columns).toMatchObject([{ name: 'A', values: Float64Array.of(1, 2.5) }]);
  });

  it('says that a gzip file is damaged', async () => {
    const file = write('cut.csv.gz', gzipSync(csv).subarray(0, 30));
    await expect(readInput(file, {})).rejects.toThrow(
      /cut\.csv\.gz: the gzip data are damaged \(.+\), expected a whole/
    );
    await expect(readInput(file, {})).rejects.toThrow(InputError);
  });

  it('reads Parquet: times as dates, integers of 64 bits, missing values', async () => {
    const data = await readInput(join(__dirname, 'testing', 'minutes.parquet'), {});
    expect(Array.from(data.time.subarray(0, 2), (time) => new Date(time).toISOString())).toEqual([
      '2026-03-10T02:00:00.000Z',
      '2026-03-10T02:01:00.000Z',
    ]);
    expect(data.columns.map(({ name, values }) => [name, ...values])).toEqual([
      ['RPM', 5000, 5100, 4900],
      ['latency_ms', 45.5, NaN, 46],
    ]);
  });

  it('says that a Parquet file is damaged', async () => {
    const bytes = readFileSync(join(__dirname, 'testing', 'minutes.parquet'));
    const file = write('cut.parquet', bytes.subarray(0, 100));
    await expect(readInput(file, {})).rejects.toThrow(/cut\.parquet: the Parquet file cannot be read \(.+\), expected/);
  });
});
