/**
 * The one door to Grafana's plotting library. `UPlotChart` and `UPlotConfigBuilder` are what third-party panels draw
 * with, but they carry no promise: should they change or vanish, only this file has to find a replacement.
 */
import { XAxisInteractionAreaPlugin } from '@grafana/ui';
import type uPlot from 'uplot';

export { EventBusPlugin, KeyboardPlugin, TooltipPlugin2, UPlotChart, UPlotConfigBuilder } from '@grafana/ui';

export type Plot = uPlot;
export type PlotData = uPlot.AlignedData;

/** Dragging the time axis pans; Grafana 12.3 does not have it yet. */
export const TimeAxisPlugin: typeof XAxisInteractionAreaPlugin | undefined = XAxisInteractionAreaPlugin;

/** `TooltipPlugin2` takes these numbers, but does not export their names. */
export const hoverMode = { single: 0, all: 1, nearest: 2 } as const;

/** Canvas pixels a CSS pixel; uPlot draws in canvas pixels, designers think in CSS pixels. */
export function pixelRatio(plot: Plot): number {
  return plot.ctx.canvas.width / plot.width;
}
