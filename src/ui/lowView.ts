/**
 * A view lower than this, CSS pixels without the summary line, has no room for a legend, for names above the plot or for
 * counts: six grid units of Grafana's dashboards have 166.
 */
const LOW = 170;

/** A plot lower than this has no room for a time axis either: four grid units have 90. */
const VERY_LOW = 100;

/** A scatter plot lower than this has no room for any axis: three grid units have 52. */
const NO_AXES = 60;

/** A panel lower than this, CSS pixels with the summary line, needs every pixel: six grid units have 170. */
const LOW_PANEL = 180;

/** What a low panel takes, CSS pixels, of the 8 that Grafana leaves empty above and below a panel's content. */
export const TAKEN_ABOVE = 8;
export const TAKEN_BELOW = 6;

export function isLow(height: number): boolean {
  return height < LOW;
}

export function isVeryLow(height: number): boolean {
  return height < VERY_LOW;
}

export function hasNoAxes(height: number): boolean {
  return height < NO_AXES;
}

/** @param height of the panel, CSS pixels, as Grafana gives it */
export function isLowPanel(height: number): boolean {
  return height < LOW_PANEL;
}
