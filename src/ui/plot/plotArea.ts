import { pixelRatio, type Plot } from './plotLibrary';

/** Where a plot draws its lines, and which time that is. CSS pixels from the upper left corner of the plot. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Epoch milliseconds at the left and right edge. */
  readonly from: number;
  readonly to: number;
}

export function plotArea(plot: Plot): PlotArea {
  const { bbox, scales } = plot;
  const ratio = pixelRatio(plot);
  return {
    left: bbox.left / ratio,
    top: bbox.top / ratio,
    width: bbox.width / ratio,
    height: bbox.height / ratio,
    from: scales.x.min ?? NaN,
    to: scales.x.max ?? NaN,
  };
}

export function isSameArea(a: PlotArea, b: PlotArea): boolean {
  return (Object.keys(a) as Array<keyof PlotArea>).every((key) => Object.is(a[key], b[key]));
}

/** How far right of the area's left edge a moment is, CSS pixels. */
export function timeOffset(area: PlotArea, time: number): number {
  return ((time - area.from) / (area.to - area.from)) * area.width;
}
