import type { Options, View } from '../../options/options';

/** Where a view stands in the panel, CSS pixels. */
export interface Part {
  readonly view: View;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Heights of all lanes: with names above them, beside them, and as low as can be. */
  readonly lanes: { readonly full: number; readonly compact: number; readonly least: number };
}

/** Between two parts. */
const GAP = 8;

/** From these sizes on two parts fit beside or below each other; 12 x 8 grid units have about 650 x 220 pixels. */
const BESIDE_WIDTH = 600;
const BESIDE_HEIGHT = 120;
const BELOW_HEIGHT = 360;

/** Share of the width or height that the time series takes. */
const TIME_SHARE = 0.6;

/** A time series this high is comfortable; one that high can still be read. */
const COMFORTABLE_HEIGHT = 220;
const MIN_HEIGHT = 120;

/** The views that are shown and where: beside each other, else below each other, else only the first. */
export function arrangeParts({ view, beside }: Pick<Options, 'view' | 'beside'>, room: Room): Part[] {
  const { width, height } = room;
  const alone: Part[] = [{ view, left: 0, top: 0, width, height }];
  if (view !== 'timeSeries' || beside === 'nothing') {
    return alone;
  }
  if (beside === 'lanes') {
    return withLanes(room) ?? alone;
  }
  if (width >= BESIDE_WIDTH && height >= BESIDE_HEIGHT) {
    const first = Math.round((width - GAP) * TIME_SHARE);
    const left = first + GAP;
    return [
      { view, left: 0, top: 0, width: first, height },
      { view: beside, left, top: 0, width: width - left, height },
    ];
  }
  return height >= BELOW_HEIGHT ? stacked(room, beside, Math.round((height - GAP) * TIME_SHARE)) : alone;
}

/** Lanes share the time axis with the time series: always below it, and never larger than they need. */
function withLanes(room: Room): Part[] | undefined {
  const { full, compact, least } = room.lanes;
  const rest = room.height - GAP;
  const share = Math.max(
    Math.round((1 - TIME_SHARE) * rest),
    Math.min(least, rest - MIN_HEIGHT, Math.floor(rest / 2) - 1)
  );
  const wanted = rest - full >= COMFORTABLE_HEIGHT ? full : Math.min(compact, share);
  return rest - wanted >= MIN_HEIGHT ? stacked(room, 'lanes', rest - wanted) : undefined;
}

function stacked({ width, height }: Room, below: View, firstHeight: number): Part[] {
  const top = firstHeight + GAP;
  return [
    { view: 'timeSeries', left: 0, top: 0, width, height: firstHeight },
    { view: below, left: 0, top, width, height: height - top },
  ];
}
