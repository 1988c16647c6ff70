import { drawTypical } from './drawTypical';
import { paperPlot } from '../../../testing/paperPlot';

const draw = (plot: ReturnType<typeof paperPlot>['plot'], values: number[]) =>
  drawTypical(plot, { series: 1, time: plot.data[0], values: Float64Array.from(values), color: 'blue' });

describe('drawTypical', () => {
  it('goes through the typical values, not through the data', () => {
    const { plot, written } = paperPlot([1, 2, 3], [9, 9, 9]);
    draw(plot, [5, 6, 7]);
    expect(written).toEqual(['move 100,500', 'line 200,400', 'line 300,300', 'stroke blue']);
  });

  it('is interrupted where nothing is typical', () => {
    const { plot, written } = paperPlot([1, 2, 3, 4], [9, 9, 9, 9]);
    draw(plot, [5, NaN, 7, 7]);
    expect(written).toEqual(['move 100,500', 'move 300,300', 'line 400,300', 'stroke blue']);
  });

  it('draws one point a pixel at most', () => {
    const time = Array.from({ length: 5000 }, (_, i) => i / 500);
    const { plot, written } = paperPlot(time, time);
    draw(
      plot,
      time.map(() => 5)
    );
    expect(written.length).toBeLessThanOrEqual(1002);
    expect(written.length).toBeGreaterThan(400);
  });
});
