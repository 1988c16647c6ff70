import type { PlainRule } from './plainRule';

/** Grafana evaluates on a clock of ten seconds, and nobody wants to wait longer than a minute for a look. */
const CLOCK = 10;
const SLOWEST = 60;

/** How often a rule is evaluated, in seconds. */
export function evaluationInterval(step: number): number {
  return Math.min(SLOWEST, Math.max(1, Math.ceil(step / 1000 / CLOCK)) * CLOCK);
}

/**
 * How long a limit has to be crossed before the alert, in seconds. The first of the samples in a row counts from its own
 * moment, so one sample needs no wait.
 *
 * @param step - milliseconds between two samples
 */
export function waitBefore({ persistence }: PlainRule, step: number): number {
  return Math.round(((persistence - 1) * step) / 1000);
}

/** A duration as rule files write it: `90s`, `5m`, `2h`. */
export function ruleDuration(seconds: number): string {
  const [size, unit] = (
    [
      [3600, 'h'],
      [60, 'm'],
    ] as const
  ).find(([size]) => seconds > 0 && seconds % size === 0) ?? [1, 's'];
  return `${seconds / size}${unit}`;
}
