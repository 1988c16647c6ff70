import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelValues } from '../splitQuery';

/** A query, the labels of the signal that is looked at, and what becomes of it. */
export interface SplitCase {
  readonly query: string;
  readonly signal: LabelValues;
  readonly expected: readonly string[];
}

/** The cases of `queries.txt`. */
export function splitCases(): SplitCase[] {
  return readCases(readFileSync(path.join(__dirname, 'queries.txt'), 'utf8'));
}

function readCases(text: string): SplitCase[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  const starts = Array.from(lines.keys()).filter((i) => !lines[i].startsWith('  '));
  return starts.map((start, i) => {
    const [query, labels = ''] = lines[start].split(/ {2}@(?=\S*$)/);
    const pairs = labels.split(',').filter((pair) => pair !== '');
    return {
      query,
      signal: Object.fromEntries(pairs.map((pair) => pair.split('='))),
      expected: lines.slice(start + 1, starts[i + 1]).map((line) => line.trim()),
    };
  });
}
