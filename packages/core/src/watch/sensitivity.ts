import { MIN_SENSITIVITY } from '../watchOptions';

/** Strength that starts an incident at each sensitivity, from `MIN_SENSITIVITY` up; about a factor of 1.6 apart. */
export const STARTS: readonly number[] = [4, 2.5, 1.6, 1, 0.8, 0.63, 0.5];

/** Weaker candidates start an incident at no sensitivity. */
export const MIN_START = STARTS[STARTS.length - 1];

/** The strength that starts an incident at a sensitivity. */
export function startAt(sensitivity: number): number {
  return STARTS[sensitivity - MIN_SENSITIVITY];
}

/** How many of some incidents are shown, at each sensitivity from `MIN_SENSITIVITY` up. */
export function countsBySensitivity(incidents: ReadonlyArray<{ readonly strength: number }>): number[] {
  return STARTS.map((start) => incidents.filter(({ strength }) => strength >= start).length);
}
