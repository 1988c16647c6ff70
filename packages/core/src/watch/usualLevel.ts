import { DAY, MIN_USUAL_LEVELS, MIN_USUAL_SPAN, USUAL_SPAN } from './parameters';
import { medianInPlace } from './sampleQuantiles';
import type { Tracked } from './plainLevel';

/**
 * What the level of a signal has been over the last week, while nothing was odd: the median of levels that were noted once a
 * window. A level that only ever follows the last hour is lost when a signal sinks slowly; this one is not.
 */
export class UsualLevel {
  private readonly noted: number[] = [];
  private readonly most: number;
  private nAccepted = 0;

  constructor(private readonly input: Pick<Tracked, 'time' | 'step' | 'window'>) {
    const { step, window } = input;
    this.most = Math.max(MIN_USUAL_LEVELS, Math.round((USUAL_SPAN * DAY) / Math.max(1, step * window)));
  }

  /** A sample was accepted; its level counts, once a window. */
  note(level: number): void {
    this.nAccepted++;
    if (this.nAccepted % this.input.window === 0) {
      this.noted.push(level);
    }
  }

  /** The usual level at sample `i`; NaN in the first days of a range, when a daily rhythm cannot be told from a change. */
  at(i: number): number {
    const { time } = this.input;
    return time[i] - time[0] < MIN_USUAL_SPAN * DAY || this.noted.length < MIN_USUAL_LEVELS
      ? NaN
      : medianInPlace(Float64Array.from(this.noted.slice(-this.most)));
  }
}
