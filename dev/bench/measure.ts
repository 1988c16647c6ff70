import { type Answer, type Contestant, Running } from './contestant';
import type { Situation } from './situations';

/** One that needs longer for a run is not asked again. */
const SLOW_MILLISECONDS = 5000;
/** How long one turn of a contestant may take, if that is more than one run; how long it may warm up before. */
const TURN_MILLISECONDS = 2000;
const MAX_RUNS = 60;

/** What is known of a contestant: all timed runs, in milliseconds, and the process's largest memory. */
export type Measurement = Answer;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Times the contestants in turns, so that a busy minute of the machine hits all of them alike. */
export async function measureInTurns(
  contestants: readonly Contestant[],
  { nFeatures, nTurns }: Pick<Situation, 'nFeatures' | 'nTurns'>,
  file: string,
  turnMilliseconds = TURN_MILLISECONDS
): Promise<Map<string, Measurement>> {
  const players: Player[] = [];
  for (const contestant of contestants) {
    const player = contestant.isFresh ? new FreshPlayer(contestant) : new WarmPlayer(contestant, turnMilliseconds);
    await player.warmUp(file, nFeatures);
    players.push(player);
  }
  for (let turn = 0; turn < nTurns; turn++) {
    for (const player of players) {
      await player.takeTurn(file, nFeatures);
    }
  }
  players.forEach((player) => player.end());
  return new Map(players.map(({ contestant, measurement }) => [contestant.name, measurement]));
}

abstract class Player {
  measurement: Measurement = { milliseconds: [], peakMegabytes: 0 };

  constructor(readonly contestant: Contestant) {}

  abstract warmUp(file: string, nFeatures: number): Promise<void>;
  abstract takeTurn(file: string, nFeatures: number): Promise<void>;
  abstract end(): void;

  /** What is above the input is told of the first run alone: later ones find what that has left behind. */
  protected note({ milliseconds, peakMegabytes, bytesAValue }: Answer): void {
    this.measurement = {
      milliseconds: [...this.measurement.milliseconds, ...milliseconds],
      peakMegabytes,
      bytesAValue: this.measurement.bytesAValue ?? bytesAValue,
    };
  }
}

/** A new process for each turn, which makes one run. */
class FreshPlayer extends Player {
  async warmUp(): Promise<void> {}

  async takeTurn(file: string, nFeatures: number): Promise<void> {
    const running = new Running(this.contestant);
    this.note(await running.ask({ file, nFeatures, nRuns: 1 }));
    running.end();
  }

  end(): void {}
}

/** One process for all turns. */
class WarmPlayer extends Player {
  private readonly running = new Running(this.contestant);
  /** Of the last warm-up run. */
  private estimate = 0;

  constructor(
    contestant: Contestant,
    private readonly turnMilliseconds: number
  ) {
    super(contestant);
  }

  /** A slow contestant's first run is its measurement. */
  async warmUp(file: string, nFeatures: number): Promise<void> {
    const first = await this.running.ask({ file, nFeatures, nRuns: 1 });
    this.estimate = first.milliseconds[0];
    this.measurement = { ...this.measurement, bytesAValue: first.bytesAValue };
    if (this.estimate > SLOW_MILLISECONDS) {
      this.note(first);
      return;
    }
    const { milliseconds } = await this.running.ask({ file, nFeatures, nRuns: this.runsPerTurn() });
    this.estimate = milliseconds[milliseconds.length - 1];
  }

  async takeTurn(file: string, nFeatures: number): Promise<void> {
    if (this.estimate <= SLOW_MILLISECONDS) {
      this.note(await this.running.ask({ file, nFeatures, nRuns: this.runsPerTurn() }));
    }
  }

  end(): void {
    this.running.end();
  }

  private runsPerTurn(): number {
    return Math.max(1, Math.min(MAX_RUNS, Math.floor(this.turnMilliseconds / this.estimate)));
  }
}
