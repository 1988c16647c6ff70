import { numberFormat } from '../../i18n/translations';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

/**
 * A duration in words, to its two largest units: `6 minutes`, `1 hour 5 minutes`, `2 days`.
 *
 * @param ms - milliseconds; rounded to the smaller of the two units that are shown
 * @param unitDisplay - `short`: `6 min`, `1 hr 5 min`
 */
export function formatDuration(ms: number, unitDisplay: 'long' | 'short' = 'long'): string {
  const rounded = roundToShown(ms);
  const index = largestUnit(rounded);
  const [name, size] = UNITS[index];
  const words = [inWords(Math.floor(rounded / size), name, unitDisplay)];
  const next = UNITS[index + 1];
  const rest = next === undefined ? 0 : Math.floor((rounded % size) / next[1]);
  if (rest > 0) {
    words.push(inWords(rest, next[0], unitDisplay));
  }
  return words.join(' ');
}

/** Rounds before splitting, so that 1 hour 59 minutes 50 seconds is 2 hours and not 1 hour 60 minutes. */
function roundToShown(ms: number): number {
  const [, smallest] = UNITS[Math.min(largestUnit(ms) + 1, UNITS.length - 1)];
  return Math.round(ms / smallest) * smallest;
}

function largestUnit(ms: number): number {
  const index = UNITS.findIndex(([, size]) => ms >= size);
  return index < 0 ? UNITS.length - 1 : index;
}

function inWords(n: number, unit: string, unitDisplay: 'long' | 'short'): string {
  return numberFormat({ style: 'unit', unit, unitDisplay }).format(n);
}
