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
  yield 0.2;
  let isUnknownDay: Uint8Array | undefined;
  for (const [d, rows] of rowsOf.entries()) {
    const pooled = medianAndUpper(sizesOf(rest, rows));
    yield 0.4 + 0.3 * d;
    if (nDaysOf[d] >= 2 && 2 * rows.length >= 3 * grid.nSlots) {
      const ownSlots = rows.map((i) => slots[i]);
      const own = yield* profileSteps(pick(deviations, rows), ownSlots, grid);
      const sizes = new Float64Array(rows.length);
      for (let k = 0; k < rows.length; k++) {
        sizes[k] = Math.abs(deviations[rows[k]] - own[ownSlots[k]]);
      }
      yield 0.5 + 0.3 * d;
      const [median, upper] = medianAndUpper(sizes);
      yield 0.6 + 0.3 * d;
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
  /** 1 for samples of a Saturday or Sunday. */
  readonly isWeekend: Uint8Array;
  /** The samples of Saturdays, and of Sundays, ... */
  readonly rowsOf: readonly [Int32Array, Int32Array];
  /** ... and of how many days. */
  readonly nDaysOf: readonly [number, number];
}

function* weekendRowSteps(clock: Float64Array): Steps<WeekendRows> {
  const n = clock.length;
  const isWeekend = new Uint8Array(n);
  const rows = [new Int32Array(n), new Int32Array(n)] as const;
  const counts = [0, 0];
  const days = [new Set<number>(), new Set<number>()];
  let day = NaN;
  let weekday = NaN;
  for (let i = 0; i < n; i++) {
    const own = Math.floor(clock[i] / DAY);
    if (own !== day) {
      day = own;
      weekday = weekdayOf(day);
      if (weekday === SATURDAY || weekday === SUNDAY) {
        days[weekday === SATURDAY ? 0 : 1].add(day);
      }
    }
    if (weekday === SATURDAY) {
      isWeekend[i] = 1;
      rows[0][counts[0]++] = i;
    } else if (weekday === SUNDAY) {
      isWeekend[i] = 1;
      rows[1][counts[1]++] = i;
    }
    if (endsStep(i)) {
      yield (0.2 * i) / n;
    }
  }
  return {
    isWeekend,
    rowsOf: [rows[0].slice(0, counts[0]), rows[1].slice(0, counts[1])],
    nDaysOf: [days[0].size, days[1].size],
  };
}
