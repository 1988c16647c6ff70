/** The same sentence is not said again before so many milliseconds without it have passed. */
const PAUSE = 600_000;

/** More sentences than this are not kept in mind. */
const MAX_KEPT = 1000;

/** What has been said by anybody: where fifty panels have the same trouble, it is said once. */
export class Announcements {
  private readonly lastTimes = new Map<string, number>();

  /**
   * Whether a sentence is news.
   *
   * @param now - epoch milliseconds
   */
  isNews(text: string, now: number): boolean {
    const last = this.lastTimes.get(text);
    this.lastTimes.delete(text);
    this.lastTimes.set(text, now);
    if (this.lastTimes.size > MAX_KEPT) {
      this.lastTimes.delete(this.lastTimes.keys().next().value!);
    }
    return last === undefined || now - last >= PAUSE;
  }
}
