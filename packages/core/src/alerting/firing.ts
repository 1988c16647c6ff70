import type { AlertSource, Limit, PlainRule } from './plainRule';

/**
 * When a rule would have fired: 1 at samples at which all its limits have been crossed for long enough. A missing value
 * crosses nothing and starts the count anew, as it does in Grafana and in Prometheus.
 */
export function firingOf({ limits, persistence }: PlainRule, sources: readonly AlertSource[]): Uint8Array {
  const crossings = limits.map((limit) => crossingOf(limit, sources[limit.source]));
  const isCrossed = crossings[0].map((_, i) => (crossings.every((crossing) => crossing[i] === 1) ? 1 : 0));
  return lasting(isCrossed, persistence);
}

function crossingOf({ side, value: limit }: Limit, { highest, lowest }: AlertSource): Uint8Array {
  return side === 'above'
    ? Uint8Array.from(highest, (value) => (value > limit ? 1 : 0))
    : Uint8Array.from(lowest, (value) => (value < limit ? 1 : 0));
}

/** 1 where the last `persistence` samples, this one included, are all 1. */
export function lasting(isCrossed: Uint8Array, persistence: number): Uint8Array {
  let inARow = 0;
  return isCrossed.map((crossed) => {
    inARow = crossed === 1 ? inARow + 1 : 0;
    return inARow >= persistence ? 1 : 0;
  });
}

/** When any of several rules would have fired. */
export function anyFiring(firings: readonly Uint8Array[], nSamples: number): Uint8Array {
  const any = new Uint8Array(nSamples);
  firings.forEach((firing) => firing.forEach((fires, i) => (any[i] |= fires)));
  return any;
}
