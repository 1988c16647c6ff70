import type { PanelTypeChangedHandler } from '@grafana/data';
import type { Options } from './options';

/**
 * Takes over legend and tooltip of the panel that was here before, as far as it had them, and goes on with points where
 * it showed points. Units, colours, thresholds and their overrides Grafana takes over itself, in both directions.
 */
export const takeOverOptions: PanelTypeChangedHandler<Options> = (panel, previousPlugin, { legend, tooltip }) => ({
  ...panel.options,
  ...(legend && { legend: { ...panel.options.legend, ...legend } }),
  ...(tooltip && { tooltip: { ...panel.options.tooltip, ...tooltip } }),
  ...(previousPlugin === 'xychart' && { view: 'scatter' }),
});
