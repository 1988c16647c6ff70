import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A program that fits and scores: it reads one request a line and answers each with one line. */
export interface Contestant {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Every run in a process of its own: the first call. */
  readonly isFresh?: boolean;
}

/** What a contestant is asked for: doubles, column by column, in a file; how often to fit and score them. */
interface Request {
  readonly file: string;
  readonly nFeatures: number;
  readonly nRuns: number;
}

export interface Answer {
  /** Of each run: fit on all samples, score all samples. */
  readonly milliseconds: readonly number[];
  /** The process's largest resident memory so far. */
  readonly peakMegabytes: number;
  /** By how much that is more than with the input alone, bytes a sample and signal; not told by all. */
  readonly bytesAValue?: number;
}

/** A running contestant. */
export class Running {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly answers: AsyncIterator<string>;

  constructor({ command, args }: Contestant) {
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  /** @throws Error if the contestant ends without an answer. */
  async ask(request: Request): Promise<Answer> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    const answer = await this.answers.next();
    if (answer.done) {
      throw new Error(`${this.child.spawnargs.join(' ')} ended without an answer.`);
    }
    return JSON.parse(answer.value);
  }

  end(): void {
    this.child.stdin.end();
  }
}
