import { endsStep, type Steps } from '../task/steps';
import { DAY, UNKNOWN_DAY, WORTHWHILE_DAY, WORTHWHILE_UPPER } from './parameters';
import { profileSteps, sizesOf } from './profile';
import { pick, quantilesInPlace } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';
import { type Grid, SATURDAY, SUNDAY, weekdayOf } from './slots';

/** A signal whose daily profile is known. */
export interface WeekendInput {
  /** Local time, the change of clocks taken out. */
  readonly clock: Float64Array;
  readonly slots: Int32Array;
  readonly deviations: Float64Array;
  /** Changed where a Saturday or Sunday has a profile of its own, ... */
  readonly seasonal: Float64Array;
  /** ... and this with it. */
  readonly rest: Float64Array;
  readonly grid: Grid;
  readonly series: SignalSeries;
}

/** Saturdays and Sundays by themselves: their own profile if there are two of them, else they may be unknown. */
export function* weekendSteps(input: WeekendInput): Steps<Uint8Array | undefined> {
  const { clock, slots, deviations, seasonal, rest, grid, series } = input;
  const { isWeekend, rowsOf, nDaysOf } = yield* weekendRowSteps(clock);
  const workdays = series.representatives.filter((i) => isWeekend[i] === 0);
  const usual = medianAndUpper(sizesOf(rest, workdays));
  yield;
  let isUnknownDay: Uint8Array | undefined;
  for (const [d, rows] of rowsOf.entries()) {
    const pooled = medianAndUpper(sizesOf(rest, rows));
    yield;
    if (nDaysOf[d] >= 2 && 2 * rows.length >= 3 * grid.nSlots) {
      const ownSlots = rows.map((i) => slots[i]);
      const own = yield* profileSteps(pick(deviations, rows), ownSlots, grid);
      const sizes = new Float64Array(rows.length);
      for (let k = 0; k < rows.length; k++) {
        sizes[k] = Math.abs(deviations[rows[k]] - own[ownSlots[k]]);
      }
      yield;
      const [median, upper] = medianAndUpper(sizes);
      yield;
      const isBetter = median <= WORTHWHILE_DAY * pooled[0] || upper <= WORTHWHILE_UPPER * pooled[1];
      for (let k = 0; isBetter && k < rows.length; k++) {
        const i = rows[k];
        seasonal[i] = own[slots[i]];
        rest[i] = deviations[i] - seasonal[i];
      }
    } else if (rows.length > 0 && (4 * rows.length < grid.nSlots || isFartherOut(pooled, usual))) {
      isUnknownDay ??= new Uint8Array(clock.length);
      for (let k = 0; k < rows.length; k++) {
        isUnknownDay[rows[k]] = 1;
      }
    }
  }
  return isUnknownDay;
}

/** The median and the 80 % quantile of some sizes, which come out in another order. */
function medianAndUpper(sizes: Float64Array): number[] {
  return quantilesInPlace(sizes, [0.5, 0.8]);
}

/** Whether the median or the 80 % quantile is so many times the usual one. */
function isFartherOut(sizes: readonly number[], usual: readonly number[]): boolean {
  return sizes.some((size, k) => size > UNKNOWN_DAY * usual[k]);
}

interface WeekendRows {
  /** 0 for samples of workdays. */
  readonly isWeekend: Uint8Array;
  /** The samples of Saturdays, and of Sundays, ... */
  readonly rowsOf: readonly [Int32Array, Int32Array];
  /** ... and of how many days. */
  readonly nDaysOf: readonly [number, number];
}

function* weekendRowSteps(clock: Float64Array): Steps<WeekendRows> {
  const n = clock.length;
  /** 0 on workdays, else 1 more than the place of the day in `rowsOf`. */
  const isWeekend = new Uint8Array(n);
  const counts = [0, 0, 0];
  const days = [new Set<number>(), new Set<number>()];
  let day = NaN;
  let mark = 0;
  for (let i = 0; i < n; i++) {
    const own = Math.floor(clock[i] / DAY);
    if (own !== day) {
      day = own;
      const weekday = weekdayOf(day);
      mark = weekday === SATURDAY ? 1 : weekday === SUNDAY ? 2 : 0;
      if (mark > 0) {
        days[mark - 1].add(day);
      }
    }
    isWeekend[i] = mark;
    counts[mark]++;
    if (endsStep(i)) {
      yield;
    }
  }
  const [saturdays, sundays] = [new Int32Array(counts[1]), new Int32Array(counts[2])];
  let nSaturdays = 0;
  let nSundays = 0;
  for (let i = 0; i < n; i++) {
    if (isWeekend[i] === 1) {
      saturdays[nSaturdays++] = i;
    } else if (isWeekend[i] === 2) {
      sundays[nSundays++] = i;
    }
    if (endsStep(i)) {
      yield;
    }
  }
  return { isWeekend, rowsOf: [saturdays, sundays], nDaysOf: [days[0].size, days[1].size] };
}
