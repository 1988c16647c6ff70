/**
 * A view lower than this, CSS pixels without the summary line, has no room for a legend, for names above the plot or for
 * counts: six grid units of Grafana's dashboards have 150.
 */
const LOW = 160;

/** A plot lower than this has no room for a time axis either: four grid units have 80. */
const VERY_LOW = 100;

export function isLow(height: number): boolean {
  return height < LOW;
}

export function isVeryLow(height: number): boolean {
  return height < VERY_LOW;
}
