import type { MarkerShape, SignalMarkers } from './markers';
import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';
import { paperPlot } from '../../../testing/paperPlot';
import { drawMarkers } from './drawMarkers';

const markers = (samples: number[], shape: MarkerShape = 'diamond', mayBeLine = false): SignalMarkers => ({
  signal: 0,
  name: 'RPM',
  label: 'Anomaly (RPM)',
  samples,
  stretches: [{ rows: samples, peak: samples[0], mayBeLine }],
  color: 'red',
  shape,
  shown: true,
});

/** Paper, and rows of a signal with a place on it. */
function paper(time: number[], values: number[]): ReturnType<typeof paperPlot> & { frame: DataFrame } {
  const fields = [
    { name: 'Time', type: FieldType.time, values: time },
    { name: 'RPM', type: FieldType.number, values },
  ];
  return { ...paperPlot(time, values), frame: toDataFrame({ fields }) };
}

describe('drawMarkers', () => {
  it('draws one marker a sample, where the sample is, in the colour of the signal', () => {
    const { plot, frame, written } = paper([1, 2, 3], [5, 6, 7]);
    drawMarkers(plot, frame, markers([0, 2]), 'black');
    // A diamond begins at its upper corner, 3.5 * 1.25 above its centre.
    expect(written.filter((line) => !line.startsWith('line'))).toEqual([
      'move 100,496',
      'move 300,296',
      'stroke black',
      'fill red',
    ]);
  });

  it('draws nothing that is outside the time range', () => {
    const { plot, frame, written } = paper([1, 2, 30], [5, 6, 7]);
    drawMarkers(plot, frame, markers([0, 1, 2]), 'black');
    expect(written.filter((line) => line.startsWith('move'))).toHaveLength(2);
  });

  it.each<[MarkerShape, string]>([
    ['circle', '504,500'],
    ['diamond', '500,496'],
    ['triangle', '500,495'],
    ['square', '503,497'],
  ])('begins a %s at %s around a sample at 500,500', (shape, start) => {
    const { plot, frame, written } = paper([5], [5]);
    drawMarkers(plot, frame, markers([0], shape), 'black');
    expect(written[0]).toBe(`move ${start}`);
  });

  it('draws smaller markers where many would paint over the line', () => {
    const time = Array.from({ length: 200 }, (_, i) => i / 20);
    const { plot, frame, written } = paper(
      time,
      time.map(() => 5)
    );
    drawMarkers(plot, frame, markers([...time.keys()], 'circle'), 'black');
    expect(written.slice(0, 2)).toEqual(['move 2,500', 'move 7,500']);
  });

  it('draws the line itself where the markers of an incident would cover each other', () => {
    const time = [1, 1.05, 1.1, 1.15, 1.2];
    const { plot, frame, written } = paper(time, [5, 6, 7, 6, 5]);
    drawMarkers(plot, frame, markers([0, 1, 2, 3, 4], 'circle', true), 'black');
    const line = ['move 100,500', 'line 105,400', 'line 110,300', 'line 115,400', 'line 120,500'];
    expect(written.slice(0, 12)).toEqual([...['black', 'red'].flatMap((color) => [...line, `stroke ${color}`])]);
    // Peak and end: a marker is 7 pixels wide, and begins right of its middle.
    expect(written.slice(12)).toEqual(['move 104,500', 'move 124,500', 'stroke black', 'fill red']);
  });

  it('keeps each marker where there is room for them', () => {
    const { plot, frame, written } = paper([1, 2, 3], [5, 6, 7]);
    drawMarkers(plot, frame, markers([0, 1, 2], 'circle', true), 'black');
    expect(written.filter((line) => line.startsWith('move'))).toHaveLength(3);
  });

  it('draws the rows it is given also while the plot already has others', () => {
    const { frame } = paper([1, 2, 3], [5, 6, 7]);
    const { plot, written } = paper([1, 3], [5, 7]);
    drawMarkers(plot, frame, markers([1], 'circle'), 'black');
    expect(written[0]).toBe('move 204,400');
  });
});
