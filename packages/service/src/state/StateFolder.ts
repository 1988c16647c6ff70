import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { JournalState } from '../incidents/Journal';
import type { BaselinesState } from '../judge/Baselines';

/** Of another version nothing is read: the state is a cache, and is made anew. */
const VERSION = 1;

/** What is kept of a watch. */
type Kind = 'journal' | 'baselines';

/** The folder is used by another process; the message says by which. */
export class FolderInUse extends Error {}

/**
 * A folder with what a restart need not find out again: a file for the incidents of a watch, one for its baselines. Files
 * are replaced whole, so that a process that is killed leaves the old one or the new one; what a power failure spoils is
 * found out again.
 */
export class StateFolder {
  private constructor(private readonly folder: string) {}

  /**
   * Makes the folder if it is not there, and takes it for this process.
   *
   * @throws FolderInUse if a process that is alive has it; Error if it cannot be written
   */
  static async take(folder: string): Promise<StateFolder> {
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'lock');
    const owner = await readFile(file, 'utf8').catch(() => '');
    const [host, pid] = owner.split('\n');
    if (host === hostname() && Number(pid) !== process.pid && isAlive(Number(pid))) {
      throw new FolderInUse(
        `The state folder ${folder} is used by process ${pid}; expected a folder of its own for each service.`
      );
    }
    await writeFile(file, `${hostname()}\n${process.pid}\n`);
    return new StateFolder(folder);
  }

  /** What was kept; undefined if there is nothing, or nothing that can be read. */
  async read(kind: 'journal', watch: string): Promise<JournalState | undefined>;
  async read(kind: 'baselines', watch: string): Promise<BaselinesState | undefined>;
  async read(kind: Kind, watch: string): Promise<unknown> {
    try {
      const { version, watch: name, state } = JSON.parse(await readFile(this.fileOf(kind, watch), 'utf8'));
      return version === VERSION && name === watch ? state : undefined;
    } catch {
      return undefined;
    }
  }

  /** @throws Error if the disk is full, for example; what was kept before is still there then */
  async write(kind: Kind, watch: string, state: JournalState | BaselinesState): Promise<void> {
    const file = this.fileOf(kind, watch);
    const next = `${file}.next`;
    try {
      await writeFile(next, JSON.stringify({ version: VERSION, watch, state }));
      await rename(next, file);
    } catch (error) {
      await rm(next, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  /** Leaves the folder to others; a lock that cannot be removed is that of a dead process in a moment. */
  async release(): Promise<void> {
    await rm(path.join(this.folder, 'lock'), { force: true }).catch(() => undefined);
  }

  /** Names of watches are free text. */
  private fileOf(kind: Kind, watch: string): string {
    const hash = createHash('sha256').update(watch).digest('hex').slice(0, 16);
    return path.join(this.folder, `${kind}-${hash}.json`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
