import { GrafanaTheme2, TimeRange } from '@grafana/data';
import { TimeZone } from '@grafana/schema';
import { labelColor } from '../labels/label';
import { type Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { DRAWING_ORDER, PointGroup } from './groupPoints';
import { addPoints } from './plotPoints';
import { addScatterAxis, addScatterScale, labelWidth, ScatterAxis } from './scatterAxis';

/** Room for half a marker where no axis is, CSS pixels. */
const PADDING = 8;

/** uPlot's mode for series that each have an x and a y of their own. */
const FACETS = 2;

interface ScatterPlotInput {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** False where the plot is too low for them. */
  readonly hasAxes: boolean;
  readonly theme: GrafanaTheme2;
  readonly timeZone: TimeZone;
}

/** One series a group: its x and y. uPlot keeps the first place for what series share. */
export type ScatterData = [null, ...Array<[x: number[], y: number[]]>];

/** What the plot looks like, and how points become its data. */
interface ScatterPlotModel {
  readonly config: UPlotConfigBuilder;
  /** From now on the plot shows these points; a time axis shows this range. */
  readonly prepareData: (groups: readonly PointGroup[], timeRange: TimeRange) => ScatterData;
}

/** Two axes as the signals' field config says, and one series a label. */
export function prepareScatterPlot({ x, y, hasAxes, theme, timeZone }: ScatterPlotInput): ScatterPlotModel {
  const config = new UPlotConfigBuilder(timeZone);
  const shown = { range: [0, 1] as [from: number, to: number] };
  config.setMode(FACETS);
  for (const axis of [x, y]) {
    addScatterScale(config, axis, () => shown.range);
    addScatterAxis(config, axis, { theme, timeZone, show: hasAxes });
  }
  for (const label of DRAWING_ORDER) {
    config.addSeries({
      scaleKey: 'y',
      facets: [
        { scale: 'x', auto: true },
        { scale: 'y', auto: true },
      ],
      lineColor: labelColor(label, theme),
      pathBuilder: () => null,
      pointsBuilder: () => false,
      theme,
    });
  }
  addPoints(config, theme);
  // The last tick may be at the very edge: its label needs room beyond, half its width and a little.
  const right = (plot: Plot): number => (hasAxes ? 0.6 * labelWidth(x, plot.scales.x.max) : PADDING);
  config.setPadding([PADDING, right, hasAxes ? 0 : PADDING, hasAxes ? 0 : PADDING]);
  return {
    config,
    prepareData: (groups, { from, to }) => {
      shown.range = [from.valueOf(), to.valueOf()];
      return [null, ...groups.map((group): [number[], number[]] => [group.x, group.y])];
    },
  };
}
