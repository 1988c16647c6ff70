import { endsStep, type Steps } from '../task/steps';

/** Values on the samples' moments. */
export interface AlignedColumn {
  /** NaN = missing. */
  readonly column: Float64Array;
  /** Values too large to judge, infinite ones among them. */
  readonly nTooLarge: number;
  /** Nothing had to be moved or replaced: row r is sample r. */
  readonly unchanged: boolean;
}

/**
 * Lays values on the grid of moments: row r goes to `positions[r]` (see `positionsOnGrid`). Where rows repeat a time,
 * the last one that has a value wins. Integers beyond 2^53 (bigint), numbers as text and booleans (1 and 0) are read as
 * numbers. NaN, everything else, and what the forest's single precision cannot
 * hold (beyond 3.4e38, as in scikit-learn) count as missing.
 */
export function* alignSteps(values: ArrayLike<unknown>, positions: Int32Array, nSamples: number): Steps<AlignedColumn> {
  const column = new Float64Array(nSamples).fill(NaN);
  let nTooLarge = 0;
  let unchanged = values.length === nSamples && positions.length === nSamples;
  const nRows = Math.min(positions.length, values.length);
  for (let row = 0; row < nRows; row++) {
    const given = values[row];
    const value = typeof given === 'number' ? given : readNumber(given);
    const position = positions[row];
    unchanged &&= position === row && (given === null || (typeof given === 'number' && isJudgeable(given)));
    if (position >= 0 && value !== undefined) {
      if (isJudgeable(value)) {
        column[position] = value;
      } else if (!Number.isNaN(value)) {
        nTooLarge++;
      }
    }
    if (endsStep(row)) {
      yield;
    }
  }
  return { column, nTooLarge, unchanged };
}

/** What stands for a number although its type is another; none if nothing does. */
function readNumber(value: unknown): number | undefined {
  if (typeof value === 'bigint' || typeof value === 'boolean') {
    return Number(value);
  }
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isNaN(number) ? undefined : number;
}

function isJudgeable(value: number): boolean {
  return Number.isFinite(Math.fround(value));
}
