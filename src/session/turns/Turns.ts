import { afterPaint, inOwnTask } from './ownTask';

/** `now`: what one waits to see. `later`: what may follow when nobody waits and all that is there has been painted. */
export type Urgency = 'now' | 'later';

/** A turn that was asked for. */
export interface Turn {
  readonly hasStarted: boolean;
  /** Ends it, or gives it up while it has not come; a second call does nothing. */
  end(): void;
}

/** Whoever has not ended a turn by then (milliseconds) was kept from drawing: the others wait no longer. */
const PATIENCE_MS = 1000;

/**
 * Lets one after the other work: the next one starts when the one before has ended, in a task of its own, so that the
 * browser paints and answers in between. First come, first served, the urgent ones before the others.
 */
export class Turns {
  /** The first one has started, or starts in the next task. */
  private readonly queue: TurnInQueue[] = [];

  /**
   * Asks for a turn.
   *
   * @param work - called with the turn when it has come: at once if it is urgent and nobody else has one or waits.
   */
  ask(work: (turn: Turn) => void, urgency: Urgency = 'now'): Turn {
    const turn = new TurnInQueue(work, urgency, () => this.remove(turn));
    this.queue.splice(this.placeOf(urgency), 0, turn);
    if (this.queue.length === 1) {
      this.startFirst(urgency === 'now' ? (start) => start() : afterPaint);
    }
    return turn;
  }

  private placeOf(urgency: Urgency): number {
    const firstLater = this.queue.findIndex((turn) => turn.urgency === 'later' && !turn.hasStarted);
    return urgency === 'now' && firstLater >= 0 ? firstLater : this.queue.length;
  }

  private remove(turn: TurnInQueue): void {
    const place = this.queue.indexOf(turn);
    if (place >= 0) {
      this.queue.splice(place, 1);
    }
    if (place === 0 && this.queue.length > 0) {
      this.startFirst(this.queue[0].urgency === 'now' ? inOwnTask : afterPaint);
    }
  }

  /** Whoever is the first by then. */
  private startFirst(schedule: (start: () => void) => void): void {
    schedule(() => this.queue[0]?.start());
  }
}

/** All panels of a page draw in these. */
export const turnsOfThePage = new Turns();

class TurnInQueue implements Turn {
  hasStarted = false;
  private patience?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly work: (turn: Turn) => void,
    readonly urgency: Urgency,
    private readonly onEnd: () => void
  ) {}

  start(): void {
    if (!this.hasStarted) {
      this.hasStarted = true;
      this.patience = setTimeout(this.onEnd, PATIENCE_MS);
      this.work(this);
    }
  }

  end(): void {
    clearTimeout(this.patience);
    this.onEnd();
  }
}
