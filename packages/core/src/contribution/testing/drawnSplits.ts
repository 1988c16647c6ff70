import { exp2 } from '../../arithmetic/exactMath';
import { RandomState } from '../../random/randomState';
import { combine, type Measure, type Part, valueOf } from '../measure';

/** What is split: each becomes an incident in its own way. */
export const drawnKinds = [
  'requests up',
  'requests down',
  'part appears',
  'part vanishes',
  'errors',
  'mean latency',
  'latency quantile',
] as const;

/** One of them. */
export type DrawnKind = (typeof drawnKinds)[number];

/** A split whose cause is known. */
export interface DrawnSplit {
  readonly kind: DrawnKind;
  readonly measure: Measure;
  readonly parts: readonly Part[];
  /** Keys of the guilty, one or none. */
  readonly guilty: readonly string[] | undefined;
}

/** Upper bounds of a histogram in seconds, as client libraries have them. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Infinity];

const measures: Readonly<Record<DrawnKind, Measure>> = {
  'requests up': { kind: 'sum' },
  'requests down': { kind: 'sum' },
  'part appears': { kind: 'sum' },
  'part vanishes': { kind: 'sum' },
  errors: { kind: 'ratio' },
  'mean latency': { kind: 'ratio' },
  'latency quantile': { kind: 'quantile', q: 0.95, bounds },
};

/** An incident has been found in the whole: it moved at least this much, by half of the larger value. */
const MIN_CHANGE = 0.2;

/** What a part is like at a time: requests in the window, share of errors, typical seconds. */
interface State {
  readonly requests: number;
  readonly errors: number;
  readonly seconds: number;
}

/**
 * Draws 5 to 500 parts of very different size, of which one is guilty, until the whole has moved as far as an incident.
 * All others drift by some per cent, together and each alone, and are counted with Poisson noise.
 */
export function drawGuilty(kind: DrawnKind, seed: number): DrawnSplit {
  const random = new RandomState(seed);
  for (;;) {
    const states = drawStates(random, kind);
    const i = random.below(states.length);
    const together = exp2(random.normal(0, 0.04));
    const split = measured(kind, random, states, (state, part) =>
      part === i ? broken(kind, state, random) : scaled(kind, state, together * exp2(random.normal(0, 0.05)))
    );
    const appears = kind === 'part appears';
    const parts = split.map((part, part_) =>
      appears && part_ === i ? { ...part, before: part.before.map(() => 0) } : part
    );
    if (hasMoved(measures[kind], parts)) {
      return { kind, measure: measures[kind], parts, guilty: parts[i].key };
    }
  }
}

/** The same, but all parts move alike and nobody is guilty. */
export function drawHealthy(kind: DrawnKind, seed: number): DrawnSplit {
  const random = new RandomState(seed);
  for (;;) {
    const states = drawStates(random, kind);
    const factor = exp2((isDrop(kind) ? -1 : 1) * (0.4 + 2 * random.double()));
    const parts = measured(kind, random, states, (state) => scaled(kind, state, factor * exp2(random.normal(0, 0.05))));
    if (hasMoved(measures[kind], parts)) {
      return { kind, measure: measures[kind], parts, guilty: undefined };
    }
  }
}

/**
 * Cells of two labels, 3 to 30 values each, of which one cell is guilty, or (`isLoneLabel`) a value of the first label in
 * all its cells.
 */
export function drawPair(kind: DrawnKind, seed: number, isLoneLabel = false): DrawnSplit {
  const random = new RandomState(seed);
  for (;;) {
    const most = isDrop(kind) ? 3 : 28;
    const [nFirst, nSecond] = [3 + random.below(most), 3 + random.below(most)];
    const first = drawSizes(random, nFirst);
    const second = drawSizes(random, nSecond);
    const [a, b] = [random.below(nFirst), random.below(nSecond)];
    const cells = first.flatMap((size, i) =>
      second.map((other, j) => ({ i, j, state: stateOf(random, size * other) }))
    );
    const damage = random.double();
    const parts = measured(
      kind,
      random,
      cells.map(({ state }) => state),
      (state, n) =>
        cells[n].i === a && (isLoneLabel || cells[n].j === b)
          ? broken(kind, state, random, damage)
          : scaled(kind, state, exp2(random.normal(0, 0.05)))
    ).map((part, n) => ({ ...part, key: [`a${cells[n].i}`, `b${cells[n].j}`] }));
    if (hasMoved(measures[kind], parts)) {
      return { kind, measure: measures[kind], parts, guilty: isLoneLabel ? [`a${a}`] : [`a${a}`, `b${b}`] };
    }
  }
}

/** A few parts or hundreds, the largest a hundred times as large as the smallest. */
function drawStates(random: RandomState, kind: DrawnKind): State[] {
  const n = Math.round(5 * exp2(random.double() * (isDrop(kind) ? 2 : 6.6439)));
  return drawSizes(random, n).map((size) => stateOf(random, size));
}

/** Of many parts none is so large that the whole would show its loss. */
function isDrop(kind: DrawnKind): boolean {
  return kind === 'requests down' || kind === 'part vanishes';
}

function drawSizes(random: RandomState, n: number): number[] {
  const sizes = Array.from({ length: n }, () => exp2(random.normal(0, 1.2)));
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sizes.map((size) => size / sum);
}

function stateOf(random: RandomState, share: number): State {
  return {
    requests: 200_000 * share,
    errors: 0.004 * exp2(random.normal(0, 0.7)),
    seconds: 0.06 * exp2(random.normal(0, 0.6)),
  };
}

/** All is as before, but for a factor on what is measured. */
function scaled(kind: DrawnKind, state: State, factor: number): State {
  switch (kind) {
    case 'errors':
      return { ...state, errors: Math.min(1, state.errors * factor) };
    case 'mean latency':
    case 'latency quantile':
      return { ...state, seconds: state.seconds * factor };
    default:
      return { ...state, requests: state.requests * factor };
  }
}

function broken(kind: DrawnKind, state: State, random: RandomState, damage = random.double()): State {
  switch (kind) {
    case 'requests down':
      return { ...state, requests: 0.2 * damage * state.requests };
    case 'part vanishes':
      return { ...state, requests: 0 };
    case 'errors':
      return { ...state, errors: 0.1 + 0.9 * damage };
    case 'mean latency':
    case 'latency quantile':
      return { ...state, seconds: state.seconds * exp2(2 + 5 * damage) };
    default:
      return { ...state, requests: state.requests * exp2(1 + 7 * damage) };
  }
}

function measured(
  kind: DrawnKind,
  random: RandomState,
  states: readonly State[],
  later: (state: State, part: number) => State
): Part[] {
  return states.map((state, part) => ({
    key: [`v${part}`],
    before: count(kind, random, state),
    during: count(kind, random, later(state, part)),
  }));
}

function count(kind: DrawnKind, random: RandomState, { requests, errors, seconds }: State): number[] {
  const served = poisson(random, requests);
  switch (kind) {
    case 'errors':
      return [Math.min(served, poisson(random, served * errors)), served];
    case 'mean latency':
      return [served * seconds * exp2(random.normal(0, served > 0 ? 0.5 / Math.sqrt(served) : 0)), served];
    case 'latency quantile':
      return bounds.map((bound) => Math.round(served * logNormalCdf(bound / seconds)));
    default:
      return [served];
  }
}

/** Counts of rare events, as a normal distribution where there are many. */
function poisson(random: RandomState, mean: number): number {
  return Math.max(0, Math.round(random.normal(mean, Math.sqrt(mean))));
}

/** The share of requests that take less than so many times the typical time: logistic in the logarithm. */
function logNormalCdf(ratio: number): number {
  return ratio === Infinity ? 1 : 1 / (1 + ratio ** -3);
}

function hasMoved(measure: Measure, parts: readonly Part[]): boolean {
  const [from, to] = (['before', 'during'] as const).map((time) =>
    valueOf(
      measure,
      combine(
        measure,
        parts.map((part) => part[time])
      )
    )
  );
  return Math.abs(to - from) >= MIN_CHANGE * Math.max(Math.abs(from), Math.abs(to));
}
