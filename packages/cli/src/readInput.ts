import { whyUnreadable } from './whyUnreadable';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { InputError } from './inputError';
import { isParquet, readParquet } from './readParquet';
import { readText } from './readText';
import { TableData, TableOptions } from './table/table';

/** How standard input is called in sentences. */
const STANDARD_INPUT = 'standard input';

/** The name of a file in sentences. */
export function inputName(file: string): string {
  return file === '-' ? STANDARD_INPUT : file;
}

/**
 * Reads time series from a file or, as `-`, from standard input: text or Parquet, compressed with gzip or not.
 *
 * @throws InputError with one sentence if the file cannot be used.
 */
export async function readInput(file: string, options: TableOptions): Promise<TableData> {
  const bytes = unpack(file, await readBytes(file));
  const data = isParquet(bytes) ? await readParquet(bytes, options) : readText(decode(file, bytes), options);
  if ('error' in data) {
    throw new InputError(`${inputName(file)}: ${data.error}`);
  }
  return data;
}

async function readBytes(file: string): Promise<Buffer> {
  if (file === '-' && process.stdin.isTTY) {
    throw new InputError('Standard input is a terminal, expected a file: pipe one in, or name it.');
  }
  try {
    return file === '-' ? await readStandardInput() : readFileSync(file);
  } catch (error) {
    throw new InputError(`Got "${file}", expected a file of time series: ${whyUnreadable(error)}.`);
  }
}

/** As a stream: a pipe whose other end is slow has nothing to read at once. */
async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpack(file: string, bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return bytes;
  }
  try {
    return gunzipSync(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${inputName(file)}: the gzip data are damaged (${reason}), expected a whole file.`);
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    return bytes.toString('utf8');
  } catch (error) {
    throw new InputError(`${inputName(file)}: ${bytes.length} bytes are too many, expected less than half a gigabyte.`);
  }
}
