import type { PanelTypeChangedHandler } from '@grafana/data';
import type { Options } from './options';

/**
 * Takes over legend and tooltip of the panel that was here before, as far as it had them; units, colours and overrides
 * Grafana takes over itself.
 */
export const takeOverOptions: PanelTypeChangedHandler<Options> = (panel, previousPlugin, { legend, tooltip }) => ({
  ...panel.options,
  ...(legend && { legend: { ...panel.options.legend, ...legend } }),
  ...(tooltip && { tooltip: { ...panel.options.tooltip, ...tooltip } }),
});
