import { commonOptionsBuilder } from '@grafana/ui';
import { defaultOptions } from '../options/options';
import { addAnnotationOptions } from './annotationsForm';
import { addAroundTheClockOption } from './aroundTheClockForm';
import { addBaselineOptions } from './baselineForm';
import { addDetectionOptions } from './detectionForm';
import { addFeedbackOptions } from './feedbackForm';
import { addForestOptions } from './forestForm';
import { addGroupOptions } from './groupsForm';
import type { OptionsBuilder } from './optionsBuilder';
import { addFieldUses } from './fieldUsesForm';
import { addViewOptions } from './viewForm';
import { addWatchOptions } from './watchForm';

/** The form of the panel's options, in the words of the person on call. */
export function buildOptionsForm(builder: OptionsBuilder): void {
  addViewOptions(builder);
  addFieldUses(builder);
  addDetectionOptions(builder);
  addWatchOptions(builder);
  addAroundTheClockOption(builder);
  addGroupOptions(builder);
  addBaselineOptions(builder);
  addFeedbackOptions(builder);
  addAnnotationOptions(builder);
  addForestOptions(builder);
  commonOptionsBuilder.addTooltipOptions(builder, false, false, defaultOptions);
  commonOptionsBuilder.addLegendOptions(builder);
}
