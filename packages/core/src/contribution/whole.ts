import { combine, type Measure, type Part, type Time, valueOf, weightOf } from './measure';

/** A value before and during the incident, in the metric's unit. */
export interface Change {
  readonly from: number;
  readonly to: number;
}

/** All parts together. Whoever asks for the whole without a part, or with a part as it was, asks here. */
export class Whole {
  readonly change: Change;
  /** Weight of all parts before, see `weightOf`. */
  private readonly weight: number;
  private readonly before: readonly number[];
  private readonly during: readonly number[];

  /**
   * @param measure - what the numbers of the parts mean
   * @param parts - at least one
   */
  constructor(
    readonly measure: Measure,
    readonly parts: readonly Part[]
  ) {
    this.before = this.sumOf('before', parts);
    this.during = this.sumOf('during', parts);
    this.change = { from: valueOf(measure, this.before), to: valueOf(measure, this.during) };
    this.weight = parts.reduce((sum, part) => sum + weightOf(measure, part.before), 0);
  }

  /** The share of the whole that some parts were before the incident, 0..1. */
  shareBefore(parts: readonly Part[]): number {
    const weight = parts.reduce((sum, part) => sum + weightOf(this.measure, part.before), 0);
    return this.weight > 0 ? weight / this.weight : 0;
  }

  /** What would have been measured without some of the parts. */
  without(left: readonly Part[]): Change {
    if (this.isExtreme()) {
      const others = this.parts.filter((part) => !left.includes(part));
      return { from: this.valueOf(this.sumOf('before', others)), to: this.valueOf(this.sumOf('during', others)) };
    }
    return {
      from: this.valueOf(minus(this.before, this.sumOf('before', left))),
      to: this.valueOf(minus(this.during, this.sumOf('during', left))),
    };
  }

  /**
   * What the change of one part does to the whole: the mean of what it does if it comes first, all others as before, and
   * if it comes last, all others as during the incident. For sums that is the change of the part.
   */
  effectOf(part: Part): number {
    const { from, to } = this.change;
    const first = this.valueOf(this.replaced('before', part)) - from;
    const last = to - this.valueOf(this.replaced('during', part));
    return (orNothing(first) + orNothing(last)) / 2;
  }

  private replaced(time: Time, part: Part): readonly number[] {
    const other: Time = time === 'before' ? 'during' : 'before';
    if (this.isExtreme()) {
      return combine(
        this.measure,
        this.parts.map((each) => (each === part ? each[other] : each[time]))
      );
    }
    const sum = time === 'before' ? this.before : this.during;
    return sum.map((value, k) => value - part[time][k] + part[other][k]);
  }

  private isExtreme(): boolean {
    return this.measure.kind === 'maximum' || this.measure.kind === 'minimum';
  }

  private sumOf(time: Time, parts: readonly Part[]): readonly number[] {
    return combine(
      this.measure,
      parts.map((part) => part[time])
    );
  }

  private valueOf(numbers: readonly number[]): number {
    return valueOf(this.measure, numbers);
  }
}

function minus(sum: readonly number[], part: readonly number[]): readonly number[] {
  return sum.map((value, k) => value - (part[k] ?? 0));
}

/** Where a value is unknown, nothing can be said to have changed it. */
function orNothing(change: number): number {
  return Number.isFinite(change) ? change : 0;
}
