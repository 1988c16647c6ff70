import type { MarkerShape, SignalMarkers } from './markers';
import { drawMarkers } from './drawMarkers';
import { paperPlot } from '../../../testing/paperPlot';

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
    expect(written.filter((line) => !line.startsWith('line'))).toEqual([
      'move 100,496',
      'move 300,296',
      'stroke black',
      'fill red',
    ]);
  });

  it('draws nothing that is outside the time range', () => {
    const { plot, written } = paperPlot([1, 2, 30], [5, 6, 7]);
    drawMarkers(plot, markers([0, 1, 2]), 'black');
    expect(written.filter((line) => line.startsWith('move'))).toHaveLength(2);
  });

  it.each<[MarkerShape, string]>([
    ['circle', '504,500'],
    ['diamond', '500,496'],
    ['triangle', '500,495'],
    ['square', '503,497'],
  ])('begins a %s at %s around a sample at 500,500', (shape, start) => {
    const { plot, written } = paperPlot([5], [5]);
    drawMarkers(plot, markers([0], shape), 'black');
    expect(written[0]).toBe(`move ${start}`);
  });

  it('draws smaller markers where many would paint over the line', () => {
    const time = Array.from({ length: 200 }, (_, i) => i / 20);
    const { plot, written } = paperPlot(
      time,
      time.map(() => 5)
    );
    drawMarkers(plot, markers([...time.keys()], 'circle'), 'black');
    expect(written.slice(0, 2)).toEqual(['move 2,500', 'move 7,500']);
  });
});
