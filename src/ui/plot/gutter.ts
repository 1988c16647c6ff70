/** Names left of what is drawn below a plot, in the room that the plot's axis has. So wide must that be, CSS pixels. */
export const MIN_GUTTER = 40;

/** Small letters leave room for a name such as "Latency" or "Evidence", CSS pixels. */
export const GUTTER_LETTERS = 10;
