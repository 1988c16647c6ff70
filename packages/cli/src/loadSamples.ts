import { readFileSync } from 'node:fs';
import { MissingPolicy } from '@anomaly-forest/core/internal/detection';
import { maxSignals } from '../../../src/frames/signalSettings';
import { CsvSamples, csvSamples } from './csvSamples';
import { InputError } from './inputError';
import { CsvData, readCsv } from './readCsv';

/**
 * Reads a CSV file as samples.
 *
 * @param signals names of the columns to use, in this order; all of them if undefined.
 * @throws InputError with one sentence if the file cannot be used.
 */
export function loadSamples(file: string, missing: MissingPolicy, signals?: readonly string[]): CsvSamples {
  const data = readCsv(readText(file));
  if ('error' in data) {
    throw new InputError(`${file}: ${data.error}`);
  }
  return csvSamples(selectSignals(file, data, signals), missing);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`Got "${file}", expected a CSV file: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const [code] = /\bE[A-Z]+\b/.exec(String(error)) ?? [''];
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'this is a directory',
    EACCES: 'reading it is not allowed',
  };
  return reasons[code] ?? String(error);
}

function selectSignals(file: string, data: CsvData, signals?: readonly string[]): CsvData {
  const names = data.columns.map(({ name }) => name);
  if (names.length === 0) {
    throw new InputError(`${file}: no column of numbers beside the time, expected at least one.`);
  }
  const columns =
    signals === undefined
      ? data.columns
      : signals.map((name) => {
          const column = data.columns.find((candidate) => candidate.name === name);
          if (!column) {
            throw new InputError(`${file}: there is no signal "${name}", expected some of ${names.join(', ')}.`);
          }
          return column;
        });
  if (columns.length > maxSignals) {
    throw new InputError(`${file}: ${columns.length} signals, expected at most ${maxSignals}; choose with --signals.`);
  }
  return { ...data, columns };
}
