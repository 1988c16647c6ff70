import type { Field, GrafanaTheme2 } from '@grafana/data';
import { GraphThresholdsStyleMode } from '@grafana/schema';
import { fieldStyle } from '../../../ui/plot/fieldStyle';
import type { UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { axisConfig } from './scaleKeys';

/**
 * Draws the signals' thresholds as lines or areas, where their field config asks for it. Signals that have an axis of
 * their own only because their sizes differ share their thresholds, as they would share the axis in a time series
 * panel: drawn once, on the axis of the largest. Areas of two axes would cover each other.
 */
export function addThresholds(
  builder: UPlotConfigBuilder,
  signals: readonly Field[],
  scaleKeys: readonly string[],
  theme: GrafanaTheme2
): void {
  const largest = new Map<string, number>();
  signals.forEach((signal, i) => {
    const { thresholdsStyle } = fieldStyle(signal);
    const { thresholds } = signal.config;
    if (!thresholds || !thresholdsStyle || thresholdsStyle.mode === GraphThresholdsStyleMode.Off) {
      return;
    }
    const shared = JSON.stringify([axisConfig(signal), thresholds, thresholdsStyle]);
    const other = largest.get(shared);
    if (other === undefined || size(signal) > size(signals[other])) {
      largest.set(shared, i);
    }
  });
  for (const i of largest.values()) {
    const { thresholdsStyle, axisSoftMin, axisSoftMax } = fieldStyle(signals[i]);
    const { thresholds, min, max } = signals[i].config;
    builder.addThresholds({
      config: thresholdsStyle!,
      thresholds: thresholds!,
      scaleKey: scaleKeys[i],
      theme,
      hardMin: min,
      hardMax: max,
      softMin: axisSoftMin,
      softMax: axisSoftMax,
    });
  }
}

function size(signal: Field): number {
  let most = 0;
  for (const value of signal.values) {
    most = Math.abs(value) > most ? Math.abs(value) : most;
  }
  return most;
}
