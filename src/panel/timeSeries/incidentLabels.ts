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

/**
 * Places labels in one line so that none collides and none leaves the room: each is centred where it belongs and moved
 * inside at the edges. All take their longest text if all fit, else all the next shorter one; what finds no place even
 * then is left out.
 */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): PlacedLabel[] {
  const nLengths = Math.max(1, ...requests.map(({ texts }) => texts.length));
  const attempts = Array.from({ length: nLengths }, (_, length) => placeTexts(requests, length, room));
  return attempts.find((placed) => placed.length === requests.length) ?? attempts[nLengths - 1];
}

function placeTexts(requests: readonly LabelRequest[], length: number, room: LabelRoom): PlacedLabel[] {
  const placed: Array<PlacedLabel & { right: number }> = [];
  for (const { texts, center } of [...requests].sort((a, b) => b.priority - a.priority)) {
    const label = placeText(texts[Math.min(length, texts.length - 1)], center, room);
    const isFree = placed.every(
      (other) => label.right + room.gap <= other.left || other.right + room.gap <= label.left
    );
    if (isFree && label.right <= room.right) {
      placed.push(label);
    }
  }
  return placed.map(({ left, text }) => ({ left, text }));
}

function placeText(text: string, center: number, { left, right, measure }: LabelRoom): PlacedLabel & { right: number } {
  const width = measure(text);
  const start = Math.max(left, Math.min(center - width / 2, right - width));
  return { left: start, right: start + width, text };
}
