import type { Field, TimeRange } from '@grafana/data';
import { fieldStyle } from '../../plot/fieldStyle';
import type { Plot, PlotData, UPlotConfigBuilder } from '../../plot/plotLibrary';
import { lineGaps, type LineGaps } from './lineGaps';
import { columnWidth } from './thinRows';

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

  /** The values of each signal as the plot has to be given them. */
  prepareValues(time: Field, signals: readonly Field[], range: TimeRange): Array<PlotData[number]> {
    this.lines = signals.map((signal) => gapsOf(time, signal, range));
    return this.lines.map(({ values }) => values);
  }

  private breaksOnCanvas(plot: Plot, line: number, first: number, last: number): Array<[from: number, to: number]> {
    const [time] = plot.data;
    const x = (row: number): number => Math.round(plot.valToPos(time[row], 'x', true));
    return (this.lines.at(line)?.breaks ?? [])
      .filter((row) => row >= first && row < last)
      .map((row) => [x(row), x(row + 1)]);
  }
}

/** Of thinned rows, neighbours may be as far apart as a column is wide. */
function gapsOf(time: Field, signal: Field, range: TimeRange): LineGaps {
  const { spanNulls, insertNulls } = fieldStyle(signal);
  const step = insertNulls || signal.config.interval;
  const disconnectAfter = typeof step === 'number' ? Math.max(step, columnWidth(range)) : undefined;
  return lineGaps(time.values, signal.values, { connect: spanNulls ?? false, disconnectAfter });
}
