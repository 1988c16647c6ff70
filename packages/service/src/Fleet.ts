import { setTimeout as sleep } from 'node:timers/promises';
import type { WatchRunner } from './WatchRunner';

/** One watch that runs. */
interface Running {
  readonly stop: AbortController;
  readonly loop: Promise<void>;
}

/** The watches that are judged as time goes by, each in a loop of its own. */
export class Fleet {
  private readonly members = new Map<WatchRunner, Running | undefined>();
  private isStarted = false;
  private isStopped = false;

  /** @param now - epoch milliseconds */
  constructor(private readonly now: () => number) {}

  get runners(): readonly WatchRunner[] {
    return [...this.members.keys()];
  }

  /** From now on watches run, also those that are added later. */
  start(): void {
    this.isStarted = true;
    this.add(this.runners);
  }

  add(runners: readonly WatchRunner[]): void {
    for (const runner of this.isStopped ? [] : runners) {
      this.members.set(runner, this.isStarted ? this.run(runner) : undefined);
    }
  }

  /** Stops watches after the verdict that they are at, and saves what they know. */
  async remove(runners: readonly WatchRunner[]): Promise<void> {
    const running = runners.flatMap((runner) => this.members.get(runner) ?? []);
    running.forEach(({ stop }) => stop.abort());
    await Promise.all(running.map(({ loop }) => loop));
    await Promise.all(runners.map((runner) => runner.save()));
    runners.forEach((runner) => this.members.delete(runner));
  }

  /** Stops all watches for good. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.remove(this.runners);
  }

  private run(runner: WatchRunner): Running {
    const stop = new AbortController();
    return { stop, loop: this.loop(runner, stop.signal) };
  }

  private async loop(runner: WatchRunner, signal: AbortSignal): Promise<void> {
    const { step, delay } = runner.watch.config;
    while (!signal.aborted) {
      await runner.run();
      const next = runner.watch.newestTime(this.now()) + step + delay;
      await sleep(Math.max(1, next - this.now()), undefined, { signal }).catch(() => undefined);
    }
  }
}
