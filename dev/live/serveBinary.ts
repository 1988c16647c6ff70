import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a server may take to be ready, and how often it is asked. */
const PATIENCE = 60_000;
const ASK_EVERY = 200;

/** A server that runs. */
export interface RunningServer {
  readonly address: string;
  /** Fulfilled when it has ended and its folder is removed. */
  readonly stop: () => Promise<void>;
  /** Fulfilled when it ends, by `stop` or by itself. */
  readonly ended: Promise<void>;
  readonly pid: number;
}

/** A program that serves on 127.0.0.1. */
export interface ServerProgram {
  /** What messages call it. */
  readonly name: string;
  readonly command: string;
  /** Its arguments; files of its own belong into the folder. */
  readonly args: (folder: string) => readonly string[];
  readonly address: string;
  /** Answers with 200 when the server is ready. */
  readonly readyPath: string;
  /** What to do where the command is not there. */
  readonly notInstalled: string;
  /** Where its output goes; nowhere if absent. */
  readonly output?: (line: string) => void;
}

/**
 * Starts a program with a folder of its own, which goes with it, and waits until it is ready.
 *
 * @throws Error with one sentence if it is not installed or ends before it is ready.
 */
export async function serveBinary(program: ServerProgram): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-live-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const child = spawn(program.command, [...program.args(folder)], { stdio: ['ignore', 'pipe', 'pipe'] });
  [child.stdout, child.stderr].forEach((stream) =>
    stream.setEncoding('utf8').on('data', (text: string) => program.output?.(text.trimEnd()))
  );
  const failure = new Promise<never>((_, reject) => child.once('error', () => reject(new Error(program.notInstalled))));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).then(remove);
  try {
    await Promise.race([failure, untilReady(child, program)]);
  } catch (error) {
    child.kill();
    remove();
    throw error;
  }
  const stop = (): Promise<void> => {
    child.kill();
    return ended;
  };
  return { address: program.address, stop, ended, pid: child.pid! };
}

async function untilReady(child: ChildProcess, { name, address, readyPath }: ServerProgram): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(ASK_EVERY)) {
    if (child.exitCode !== null) {
      throw new Error(`${name} ended at once with code ${child.exitCode}, expected it to serve ${address}.`);
    }
    const isReady = await fetch(`${address}${readyPath}`).then(
      ({ ok }) => ok,
      () => false
    );
    if (isReady) {
      return;
    }
  }
  throw new Error(`${name} was not ready within ${PATIENCE / 1000} s.`);
}
