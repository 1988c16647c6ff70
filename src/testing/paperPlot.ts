import type { Plot } from '../ui/plot/plotLibrary';

/**
 * A plot for tests: 1000 x 1000 canvas pixels, 100 a unit, that writes down what is drawn on it.
 * `range` is the visible part of the time axis.
 */
export function paperPlot(
  time: number[],
  values: Array<number | null>,
  range = { min: 0, max: 10 }
): { plot: Plot; written: string[] } {
  const written: string[] = [];
  const write = (verb: string) => (x: number, y: number) => written.push(`${verb} ${Math.round(x)},${Math.round(y)}`);
  const ignore = () => {};
  const ctx = {
    canvas: { width: 1000 },
    fillStyle: '',
    strokeStyle: '',
    ...{ save: ignore, restore: ignore, beginPath: ignore, closePath: ignore, rect: ignore, clip: ignore },
    ...{ setLineDash: ignore, arc: ignore, moveTo: write('move'), lineTo: write('line') },
    stroke: () => written.push(`stroke ${ctx.strokeStyle}`),
    measureText: (text: string) => ({ width: 6 * text.length }),
    fillText: (text: string) => written.push(`text ${text}`),
    fill: () => written.push(`fill ${ctx.fillStyle}`),
  };
  const plot = {
    ctx,
    width: 1000,
    bbox: { left: 0, top: 0, width: 1000, height: 1000 },
    data: [time, values],
    series: [{}, { scale: 'y' }],
    scales: { x: range },
    valToPos: (value: number, scale: string) => 100 * (scale === 'x' ? value : 10 - value),
  };
  return { plot: plot as unknown as Plot, written };
}
