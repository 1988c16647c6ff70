import { randomNormal } from 'd3-random';
import seedrandom from 'seedrandom';
import type { Rows } from './detector';
import { drawTelemetry } from './drawTelemetry';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Noise = () => number;

/** What healthy values scatter like: one value a sample. */
const noises: Readonly<Record<string, (random: () => number, normal: () => number) => Noise>> = {
  gaussian: (_, normal) => normal,
  lognormal: (_, normal) => () => Math.exp(0.5 * normal()),
  exponential: (random) => () => -Math.log(1 - random()),
  autocorrelated: (_, normal) => {
    let previous = 0;
    return () => (previous = 0.8 * previous + 0.6 * normal());
  },
  'heavy tails (t, 5 degrees of freedom)': (_, normal) => studentT(5, normal),
  'heavy tails (t, 3 degrees of freedom)': (_, normal) => studentT(3, normal),
  'short bursts': (random, normal) => {
    let left = 0;
    let height = 0;
    return () => {
      left = Math.max(0, left - 1);
      if (left === 0 && random() < 0.004) {
        left = 2 + Math.floor(6 * random());
        height = -2.5 * Math.log(1 - random());
      }
      return normal() + (left > 0 ? height : 0);
    };
  },
};

function studentT(degrees: number, normal: () => number): Noise {
  return () => {
    let sum = 0;
    for (let k = 0; k < degrees; k++) {
      sum += normal() ** 2;
    }
    return normal() / Math.sqrt(sum / degrees);
  };
}

/** Six hours to a week. */
const shapes = [
  { n: 360, step: MINUTE },
  { n: 1440, step: MINUTE },
  { n: 1440, step: 5 * MINUTE },
  { n: 2016, step: 5 * MINUTE },
  { n: 4320, step: MINUTE },
] as const;

/** Names of the kinds. */
export const healthyKinds: readonly string[] = [...Object.keys(noises), 'traffic and latency'];

/** A series of which nothing is wrong, in every length in turn, with a daily rhythm or without; two halves of equal length. */
export function drawHealthy(kind: string, seed: string, index: number): Rows {
  const random = seedrandom(`${seed} ${kind} ${index}`);
  const { n, step } = shapes[index % shapes.length];
  const hasRhythm = index % 2 === 1;
  if (!(kind in noises)) {
    return drawTelemetry(random, { n: 2 * n, step, hasRhythm }, () => 1);
  }
  const noise = noises[kind](random, randomNormal.source(random)());
  const amplitude = hasRhythm ? 6 * random() : 0;
  const time = Float64Array.from({ length: 2 * n }, (_, i) => Date.UTC(2026, 0, 5) + i * step);
  const values = time.map((t) => 100 + amplitude * Math.sin((2 * Math.PI * t) / DAY) + noise());
  return { time, signals: [{ name: 'value', values }] };
}
