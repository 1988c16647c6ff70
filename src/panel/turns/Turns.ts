/** One who waits for a turn, or has it. */
interface Turn {
  readonly start: () => void;
}

/** Lets one after the other work: the next one starts when the one before has ended. First come, first served. */
export class Turns {
  /** The first one has started. */
  private readonly queue: Turn[] = [];

  /**
   * Asks for a turn.
   *
   * @param start called when the turn has come, at once if nobody else waits.
   * @returns ends the turn, or gives it up while it has not come; a second call does nothing.
   */
  ask(start: () => void): () => void {
    const turn = { start };
    this.queue.push(turn);
    if (this.queue.length === 1) {
      start();
    }
    return () => this.end(turn);
  }

  private end(turn: Turn): void {
    const place = this.queue.indexOf(turn);
    if (place >= 0) {
      this.queue.splice(place, 1);
    }
    if (place === 0) {
      this.queue[0]?.start();
    }
  }
}
