/** What is to be labelled: where it is and what may be written, longest text first. Pixels. */
export interface LabelRequest {
  readonly center: number;
  readonly texts: readonly string[];
  /** Higher goes first where room is short. */
  readonly priority: number;
}

export interface PlacedLabel {
  readonly left: number;
  readonly text: string;
}

export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  /** Least distance between two labels. */
  readonly gap: number;
  readonly measure: (text: string) => number;
}

interface Extent extends PlacedLabel {
  readonly right: number;
}

/**
 * Places labels in one line so that none collides and none leaves the room: each is centred where it belongs and moved
 * inside at the edges. First everyone gets their shortest text, as far as there is room, then as many as possible a
 * longer one; in both rounds the higher priority goes first.
 */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): PlacedLabel[] {
  const inOrder = [...requests].sort((a, b) => b.priority - a.priority);
  const placed = new Map<LabelRequest, Extent>();
  const tryText = (request: LabelRequest, text: string): boolean => {
    const extent = extentOf(text, request.center, room);
    const others = inOrder.flatMap((other) => (other === request ? [] : (placed.get(other) ?? [])));
    const isFree = extent.right <= room.right && others.every((other) => areApart(extent, other, room.gap));
    if (isFree) {
      placed.set(request, extent);
    }
    return isFree;
  };
  inOrder.forEach((request) => tryText(request, request.texts[request.texts.length - 1]));
  [...placed.keys()].forEach((request) => request.texts.some((text) => tryText(request, text)));
  return [...placed.values()].map(({ left, text }) => ({ left, text }));
}

function extentOf(text: string, center: number, { left, right, measure }: LabelRoom): Extent {
  const width = measure(text);
  const start = Math.max(left, Math.min(center - width / 2, right - width));
  return { left: start, right: start + width, text };
}

function areApart(a: Extent, b: Extent, gap: number): boolean {
  return a.right + gap <= b.left || b.right + gap <= a.left;
}
