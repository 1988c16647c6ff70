/** Part of a view's height that the lane of scores takes, and its bounds in CSS pixels. */
const SHARE = 0.22;
const LEAST = 44;
const MOST = 96;

/** Below this the signals need all the room. */
const MIN_VIEW = 140;

/** The height of the lane of scores in a view of plot and lane; 0: there is no room for it. */
export function laneHeight(viewHeight: number): number {
  return viewHeight < MIN_VIEW ? 0 : Math.round(Math.max(LEAST, Math.min(MOST, SHARE * viewHeight)));
}
