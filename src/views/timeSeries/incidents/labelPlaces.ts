/** What is to be labelled: where it is and what may be written, longest text first. Pixels. */
export interface LabelRequest {
  readonly center: number;
  readonly texts: readonly string[];
  /** Higher goes first where room is short. */
  readonly priority: number;
}

export interface PlacedLabel<Request extends LabelRequest = LabelRequest> {
  readonly request: Request;
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

interface Extent {
  readonly left: number;
  readonly text: string;
  readonly right: number;
}

/**
 * Places labels in one line so that none collides and none leaves the room: each is centred where it belongs, or moved
 * aside as long as it still touches that place. First everyone gets their shortest text, as far as there is room, then
 * as many as possible a longer one; in both rounds the higher priority goes first.
 */
export function placeLabels<Request extends LabelRequest>(
  requests: readonly Request[],
  room: LabelRoom
): Array<PlacedLabel<Request>> {
  const inOrder = [...requests].sort((a, b) => b.priority - a.priority);
  const placed = new Map<Request, Extent>();
  const tryText = (request: Request, text: string): boolean => {
    const others = [...placed].flatMap(([other, extent]) => (other === request ? [] : extent));
    const extent = findPlace(text, request.center, others, room);
    if (extent) {
      placed.set(request, extent);
    }
    return extent !== undefined;
  };
  inOrder.forEach((request) => tryText(request, request.texts[request.texts.length - 1]));
  [...placed.keys()].forEach((request) => request.texts.some((text) => tryText(request, text)));
  return [...placed].map(([request, { left, text }]) => ({ request, left, text }));
}

/** The free place nearest to the centred one: in the middle, at an edge of the room, or beside a neighbour. */
function findPlace(text: string, center: number, others: readonly Extent[], room: LabelRoom): Extent | undefined {
  const width = room.measure(text);
  const centred = center - width / 2;
  // Whole pixels: a sum that is off by its last bit would count as a collision.
  const beside = others.flatMap(({ left, right }) => [
    Math.ceil(right + room.gap),
    Math.floor(left - room.gap - width),
  ]);
  return [centred, room.left, room.right - width, ...beside]
    .sort((a, b) => Math.abs(a - centred) - Math.abs(b - centred))
    .map((left) => ({ left, right: left + width, text }))
    .find((extent) => isInside(extent, center, room) && others.every((other) => areApart(extent, other, room.gap)));
}

function isInside({ left, right }: Extent, center: number, room: LabelRoom): boolean {
  return left >= room.left && right <= room.right && left <= center && center <= right;
}

function areApart(a: Extent, b: Extent, gap: number): boolean {
  return a.right + gap <= b.left || b.right + gap <= a.left;
}
