import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import type { DetectionOutcome, Detector } from '../worker/detector';
import { inOwnTask } from '../turns/ownTask';
import { type Turn, turnsOfThePage } from '../turns/Turns';

/** What is asked for; compared by identity. */
export interface DetectionQuery {
  readonly samples: Samples;
  readonly options: DetectionOptions;
}

/** What has come back so far. */
export interface Answer {
  readonly query: DetectionQuery;
  /** Share of the work that is done, 0..1. */
  readonly progress?: number;
  /** The last verdict: of this query, or of the one before while this one is worked on. */
  readonly settled?: { readonly query: DetectionQuery; readonly outcome: DetectionOutcome };
}

interface Entry extends Answer {
  readonly detector: Detector;
}

/** Answers of many groups come within a moment: the panel is drawn anew this often, in milliseconds, and at the end. */
const TELL_MS = 100;

/**
 * Asks for verdicts in the background, one a key, and keeps what has come back. Of each key the newest query wins; a
 * key's query that stays the same is not asked again. What has come is told, and drawn, in a turn of the page: not in the
 * task that brought it, for to unpack a verdict on very many samples takes its time, too.
 */
export class Detections {
  private readonly entries = new Map<string, Entry>();
  private answers: ReadonlyMap<string, Answer> = new Map();
  private readonly listeners = new Set<() => void>();
  private timer?: ReturnType<typeof setTimeout>;
  private lastTold = -Infinity;
  private turn?: Turn;

  constructor(private readonly createDetector: () => Detector) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** As of the last change that was told; the same object until the next. */
  readonly snapshot = (): ReadonlyMap<string, Answer> => this.answers;

  /** Asks for these; keys that are not among them are given up and forgotten. */
  ask(queries: ReadonlyMap<string, DetectionQuery>): void {
    for (const [key, { detector }] of this.entries) {
      if (!queries.has(key)) {
        detector.cancel();
        this.entries.delete(key);
      }
    }
    for (const [key, query] of queries) {
      this.askOne(key, query);
    }
  }

  /** Gives everything up. */
  stop(): void {
    this.ask(new Map());
    clearTimeout(this.timer);
    this.timer = undefined;
    this.turn?.end();
    this.turn = undefined;
  }

  private askOne(key: string, query: DetectionQuery): void {
    const known = this.entries.get(key);
    if (known?.query === query) {
      return;
    }
    const detector = known?.detector ?? this.createDetector();
    this.entries.set(key, { detector, query, settled: known?.settled });
    const note = (change: Partial<Entry>): void => {
      const entry = this.entries.get(key);
      if (entry?.query === query) {
        this.entries.set(key, { ...entry, ...change });
        this.tellSoon();
      }
    };
    detector.detect(query.samples, query.options, {
      onProgress: (progress) => note({ progress }),
      onOutcome: (outcome) => note({ settled: { query, outcome } }),
    });
  }

  private tellSoon(): void {
    const isComplete = [...this.entries.values()].every(({ query, settled }) => settled?.query === query);
    const wait = isComplete ? 0 : this.lastTold + TELL_MS - performance.now();
    if (wait <= 0) {
      inOwnTask(() => this.tellInTurn());
    } else {
      this.timer ??= setTimeout(() => this.tellInTurn(), wait);
    }
  }

  private tellInTurn(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.entries.size > 0 && (!this.turn || this.turn.hasStarted)) {
      this.turn = turnsOfThePage.ask((turn) => {
        this.tell();
        // By then it is drawn, and who asked for a turn while drawing comes next, in a task of its own.
        inOwnTask(() => turn.end());
      });
    }
  }

  private tell(): void {
    this.lastTold = performance.now();
    this.answers = new Map(this.entries);
    this.listeners.forEach((listener) => listener());
  }
}
