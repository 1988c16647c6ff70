import { timeOffset, type PlotArea } from '../../../ui/plot/plotArea';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

/** Annotations that share a place on the time axis. CSS pixels from the left edge of the plot's area. */
export interface MarkGroup {
  readonly left: number;
  /** 0: a moment, or too short to tell from one. */
  readonly width: number;
  readonly marks: readonly [AnnotationMark, ...AnnotationMark[]];
}

/** Two triangles closer than this would hide each other. */
const MIN_DISTANCE = 8;

/** A region narrower than this is drawn like a moment. */
const MIN_WIDTH = 4;

/** Puts moments that would hide each other together, so that each can be read; regions stay alone. */
export function groupMarks(marks: readonly AnnotationMark[], area: PlotArea): MarkGroup[] {
  const groups: MarkGroup[] = [];
  let moments = -1;
  for (const mark of marks) {
    const left = Math.max(0, timeOffset(area, mark.from));
    const width = Math.min(area.width, timeOffset(area, mark.to)) - left;
    if (width >= MIN_WIDTH) {
      groups.push({ left, width, marks: [mark] });
      continue;
    }
    if (moments >= 0 && left - groups[moments].left < MIN_DISTANCE) {
      groups[moments] = { ...groups[moments], marks: [...groups[moments].marks, mark] };
    } else {
      moments = groups.push({ left, width: 0, marks: [mark] }) - 1;
    }
  }
  return groups;
}
