import type { Field, GrafanaTheme2 } from '@grafana/data';
import { GraphThresholdsStyleMode } from '@grafana/schema';
import { fieldStyle } from '../../../ui/plot/fieldStyle';
import type { UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';

/** Draws a signal's thresholds as lines or areas, if its field config asks for it. */
export function addThresholds(
  builder: UPlotConfigBuilder,
  signal: Field,
  scaleKey: string,
  theme: GrafanaTheme2
): void {
  const { thresholdsStyle, axisSoftMin, axisSoftMax } = fieldStyle(signal);
  const { thresholds, min, max } = signal.config;
  if (!thresholds || !thresholdsStyle || thresholdsStyle.mode === GraphThresholdsStyleMode.Off) {
    return;
  }
  builder.addThresholds({
    config: thresholdsStyle,
    thresholds,
    scaleKey,
    theme,
    hardMin: min,
    hardMax: max,
    softMin: axisSoftMin,
    softMax: axisSoftMax,
  });
}
