import { paperPlot } from '../../../testing/paperPlot';
import { drawBand } from './drawBand';

const series = 1;
const color = 'blue';

describe('drawBand', () => {
  it('goes along the upper edge and back along the lower one', () => {
    const { plot, written } = paperPlot([0, 1, 2], [5, 5, 5]);
    drawBand(plot, {
      series,
      color,
      time: plot.data[0],
      low: Float64Array.of(4, 4, 3),
      high: Float64Array.of(6, 7, 6),
    });
    expect(written).toEqual([
      'line 0,400',
      'line 100,300',
      'line 200,400',
      'line 200,700',
      'line 100,600',
      'line 0,600',
      'fill blue',
    ]);
  });

  it('is in two where it is unknown in between', () => {
    const { plot, written } = paperPlot([0, 1, 2, 3], [5, 5, 5, 5]);
    const values = Float64Array.of(4, NaN, 4, 4);
    drawBand(plot, { series, color, time: plot.data[0], low: values, high: values });
    expect(written.filter((line) => line.startsWith('fill'))).toHaveLength(2);
  });

  it('takes one point a pixel', () => {
    const time = Array.from({ length: 1000 }, (_, i) => i / 1000);
    const { plot, written } = paperPlot(time, time);
    drawBand(plot, { series, color, time: plot.data[0], low: Float64Array.from(time), high: Float64Array.from(time) });
    expect(written.length).toBeLessThan(2 * 101 + 2);
  });

  it('reaches down to the foot of the plot where the scale has no place for its lower edge', () => {
    const { plot, written } = paperPlot([0, 1], [5, 5]);
    plot.valToPos = (value, scale) => (scale === 'y' && value <= 0 ? Infinity : 100 * value);
    drawBand(plot, { series, color, time: plot.data[0], low: Float64Array.of(-1, -1), high: Float64Array.of(1, 1) });
    expect(written.filter((line) => line.endsWith(',1000'))).toHaveLength(2);
  });
});
