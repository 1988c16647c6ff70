import type { MarkerShape, SignalMarkers } from './markers';
import { drawMarkers } from './drawMarkers';
import type { Plot } from './plotLibrary';

/**
 * A plot of 1000 x 1000 canvas pixels, 100 a unit, that writes down what is drawn on it: each figure by the point where it
 * begins, and each fill by its colour.
 */
function paperPlot(time: number[], values: Array<number | null>, range = { min: 0, max: 10 }) {
  const written: string[] = [];
  const round = (...numbers: number[]) => numbers.map((n) => Math.round(n)).join(',');
  const context = {
    canvas: { width: 1000 },
    save: () => {},
    restore: () => {},
    beginPath: () => {},
    closePath: () => {},
    rect: () => {},
    clip: () => {},
    stroke: () => {},
    lineTo: () => {},
    arc: () => {},
    moveTo: (x: number, y: number) => written.push(round(x, y)),
    fill: () => written.push(`fill ${context.fillStyle}`),
    fillStyle: '',
  };
  const plot = {
    ctx: context,
    width: 1000,
    bbox: { left: 0, top: 0, width: 1000, height: 1000 },
    data: [time, values],
    series: [{}, { scale: 'y' }],
    scales: { x: range },
    valToPos: (value: number, scale: string) => 100 * (scale === 'x' ? value : 10 - value),
  };
  return { plot: plot as unknown as Plot, written };
}

const markers = (samples: number[], shape: MarkerShape = 'diamond'): SignalMarkers => ({
  signal: 0,
  name: 'RPM',
  label: 'Anomaly (RPM)',
  samples,
  color: 'red',
  shape,
  shown: true,
});

describe('drawMarkers', () => {
  it('draws one marker a sample, where the sample is, in the colour of the signal', () => {
    const { plot, written } = paperPlot([1, 2, 3], [5, 6, 7]);
    drawMarkers(plot, markers([0, 2]), 'black');
    // A diamond begins at its upper corner, 3.5 * 1.25 above its centre.
    expect(written).toEqual(['100,496', '300,296', 'fill red']);
  });

  it('draws nothing that is outside the time range', () => {
    const { plot, written } = paperPlot([1, 2, 30], [5, 6, 7]);
    drawMarkers(plot, markers([0, 1, 2]), 'black');
    expect(written.filter((line) => line !== 'fill red')).toHaveLength(2);
  });

  it.each<[MarkerShape, string]>([
    ['circle', '504,500'],
    ['diamond', '500,496'],
    ['triangle', '500,495'],
    ['square', '503,497'],
  ])('begins a %s at %s around a sample at 500,500', (shape, start) => {
    const { plot, written } = paperPlot([5], [5]);
    drawMarkers(plot, markers([0], shape), 'black');
    expect(written[0]).toBe(start);
  });

  it('draws smaller markers where many would paint over the line', () => {
    const time = Array.from({ length: 200 }, (_, i) => i / 20);
    const { plot, written } = paperPlot(
      time,
      time.map(() => 5)
    );
    drawMarkers(plot, markers([...time.keys()], 'circle'), 'black');
    expect(written.slice(0, 2)).toEqual(['2,500', '7,500']);
  });
});
