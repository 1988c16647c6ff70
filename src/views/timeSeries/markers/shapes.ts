import type { MarkerShape } from './markers';

/** Neighbours that are painted at once: one path with thousands of shapes takes the browser many times as long. */
const SHAPES_A_PATH = 64;

/** Adds a shape around a point to the path. */
type Tracer = (ctx: CanvasRenderingContext2D, x: number, y: number) => void;

/** By half the width of a marker. */
const tracers: Readonly<Record<MarkerShape, (radius: number) => Tracer>> = {
  circle: (radius) => (ctx, x, y) => {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  },
  diamond: (radius) => polygon(radius * 1.25, 4, -Math.PI / 2),
  triangle: (radius) => polygon(radius * 1.3, 3, -Math.PI / 2),
  square: (radius) => polygon(radius * 1.25, 4, -Math.PI / 4),
};

/**
 * A regular polygon; `start` is the angle of its first corner, in radians clockwise from the right. It goes one side
 * beyond its start instead of being closed: Chromium takes the longer to close a shape the more there are in the path.
 */
function polygon(radius: number, nCorners: number, start: number): Tracer {
  const angles = Array.from({ length: nCorners + 2 }, (_, corner) => start + (corner * 2 * Math.PI) / nCorners);
  const [first, ...others] = angles.map((angle) => [radius * Math.cos(angle), radius * Math.sin(angle)]);
  return (ctx, x, y) => {
    ctx.moveTo(x + first[0], y + first[1]);
    for (const [dx, dy] of others) {
      ctx.lineTo(x + dx, y + dy);
    }
  };
}

/** Paints shapes of one kind in the colours of a canvas, some at a time. */
export class ShapePainter {
  private readonly trace: Tracer;
  private nInPath = 0;

  /** @param hasRing - Strokes each shape before it is filled. */
  constructor(
    private readonly ctx: CanvasRenderingContext2D,
    shape: MarkerShape,
    radius: number,
    private readonly hasRing: boolean
  ) {
    this.trace = tracers[shape](radius);
  }

  /** Adds one around a point; it need not be seen before `finish`. */
  add(x: number, y: number): void {
    if (this.nInPath === SHAPES_A_PATH) {
      this.finish();
    }
    if (this.nInPath === 0) {
      this.ctx.beginPath();
    }
    this.trace(this.ctx, x, y);
    this.nInPath++;
  }

  finish(): void {
    if (this.nInPath > 0) {
      if (this.hasRing) {
        this.ctx.stroke();
      }
      this.ctx.fill();
    }
    this.nInPath = 0;
  }
}
