import { DataFrame, getFieldDisplayName } from '@grafana/data';
import type { FieldConfig } from '../../../options/options';
import { fieldStyle } from '../../../ui/plot/fieldStyle';
import type { UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';

/** Percent, where a signal is to be filled but says nothing of how much; as in Grafana's Time series panel. */
const USUAL_OPACITY = 35;

/** Fills between a signal and the one that its field config names, such as a minimum below a maximum. */
export function addFillsBelow(builder: UPlotConfigBuilder, frame: DataFrame): void {
  // The config says it in Grafana's words, which may have more labels than ours.
  const names = frame.fields.map((field) => field.config.displayNameFromDS ?? getFieldDisplayName(field, frame));
  frame.fields.forEach((signal, upper) => {
    const lower = names.indexOf(fieldStyle(signal).fillBelowTo ?? '');
    if (lower > 0 && lower !== upper) {
      builder.addBand({ series: [upper, lower] });
    }
  });
}

/** Percent. */
export function fillOpacityOf({ fillBelowTo, fillOpacity }: FieldConfig): number | undefined {
  return fillBelowTo && !fillOpacity ? USUAL_OPACITY : fillOpacity;
}
