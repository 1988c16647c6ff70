import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import type { LineGaps } from './lineGaps';

/**
 * The gaps of a plot's lines. Between two rows without a third one the plotting library draws a line, whatever their
 * distance: those breaks are given to it as gaps that it did not find itself.
 */
export class PlotGaps {
  private lines: readonly LineGaps[] = [];

  constructor(builder: UPlotConfigBuilder) {
    builder.addHook('init', (plot) => {
      plot.series.slice(1).forEach((series, i) => {
        series.gaps = (_plot, _series, first, last, found) =>
          [...found, ...this.breaksOnCanvas(plot, i, first, last)].sort(([a], [b]) => a - b);
      });
    });
  }

  /** From now on the plot shows these lines. */
  show(lines: readonly LineGaps[]): void {
    this.lines = lines;
  }

  /**
   * The rows of a line that are drawn as points although points are off: those that nothing would be seen of. `null`: as
   * the plotting library does it, which has points everywhere where there is room.
   */
  lonePoints(line: number, areAllShown: boolean, [first, last]: readonly [number, number]): number[] | null {
    const lone = areAllShown ? [] : (this.lines.at(line)?.lone ?? []).filter((row) => row >= first && row <= last);
    return lone.length > 0 ? lone : null;
  }

  private breaksOnCanvas(plot: Plot, line: number, first: number, last: number): Array<[from: number, to: number]> {
    const [time] = plot.data;
    const x = (row: number): number => Math.round(plot.valToPos(time[row], 'x', true));
    return (this.lines.at(line)?.breaks ?? [])
      .filter((row) => row >= first && row < last)
      .map((row) => [x(row), x(row + 1)]);
  }
}
