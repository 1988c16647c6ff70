import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a rule costs Prometheus. */
export interface RuleCost {
  readonly version: string;
  /** CPU milliseconds for one evaluation of both signals of one group. */
  readonly milliseconds: number;
}

const MINUTE = 60;
const N_MINUTES = 300;
const N_EVALUATIONS = 20;
const PORT = 39_090;

/** Values of a fixed pattern: what they are does not matter for the cost. */
function openMetrics(nGroups: number, end: number): string {
  const lines = ['# TYPE bench gauge'];
  for (let group = 0; group < nGroups; group++) {
    for (const signal of ['traffic', 'latency']) {
      for (let minute = 0; minute < N_MINUTES; minute++) {
        const value = 100 + ((group * 31 + minute * 17) % 23);
        lines.push(`bench{service="s${group}",signal="${signal}"} ${value} ${end - (N_MINUTES - minute) * MINUTE}`);
      }
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

/** Seconds of CPU that a process has used so far, from /proc; ticks are hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * Evaluates a z-score over four hours in a real Prometheus with four hours of `nGroups` groups of two signals.
 *
 * @returns undefined if there is no Prometheus on this machine
 */
export async function measureZScoreRule(nGroups: number): Promise<RuleCost | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-bench-'));
  try {
    const version = /version (\S+)/.exec(execFileSync('prometheus', ['--version'], { encoding: 'utf8' }))?.[1] ?? '';
    const end = Math.floor(Date.now() / 1000 / MINUTE) * MINUTE;
    const file = path.join(folder, 'series');
    writeFileSync(file, openMetrics(nGroups, end));
    execFileSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', file, path.join(folder, 'data')], {
      stdio: 'ignore',
    });
    writeFileSync(path.join(folder, 'prometheus.yml'), '');
    const child = spawn(
      'prometheus',
      [
        `--config.file=${folder}/prometheus.yml`,
        `--storage.tsdb.path=${folder}/data`,
        `--web.listen-address=127.0.0.1:${PORT}`,
      ],
      { stdio: 'ignore' }
    );
    try {
      const query = `(bench - avg_over_time(bench[4h])) / stddev_over_time(bench[4h])`;
      const address = `http://127.0.0.1:${PORT}/api/v1/query?${new URLSearchParams({ query, time: String(end - MINUTE) })}`;
      const ask = async (): Promise<number> => {
        const answer = (await (await fetch(address)).json()) as { data: { result: unknown[] } };
        return answer.data.result.length;
      };
      for (let i = 0; i < 100 && (await ask().catch(() => 0)) !== 2 * nGroups; i++) {
        await sleep(200);
      }
      if ((await ask()) !== 2 * nGroups) {
        throw new Error('Prometheus does not answer with all series.');
      }
      const before = cpuOf(child.pid!);
      for (let i = 0; i < N_EVALUATIONS; i++) {
        await ask();
      }
      return { version, milliseconds: (1000 * (cpuOf(child.pid!) - before)) / N_EVALUATIONS / nGroups };
    } finally {
      child.kill();
      await new Promise((resolve) => child.once('close', resolve));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
