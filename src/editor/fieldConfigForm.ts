import { FieldConfigEditorBuilder, FieldType } from '@grafana/data';
import { GraphDrawStyle, VisibilityMode } from '@grafana/schema';
import { commonOptionsBuilder, getGraphFieldOptions } from '@grafana/ui';
import { defaultFieldConfig, FieldConfig } from '../options';

type Builder = FieldConfigEditorBuilder<FieldConfig>;

const isNumeric = ({ type }: { type: FieldType }): boolean => type === FieldType.number;

/** The form of what can be set for each signal, by default and by override. */
export function buildFieldConfigForm(builder: Builder): void {
  addSignalOptions(builder);
  addLineOptions(builder);
  addPointOptions(builder);
  commonOptionsBuilder.addAxisConfig(builder, defaultFieldConfig);
  commonOptionsBuilder.addHideFrom(builder);
}

function addSignalOptions(builder: Builder): void {
  const category = ['Signal'];
  const shouldApply = isNumeric;
  builder
    .addRadio({
      path: 'signal',
      name: 'Use as signal',
      description: 'Whether the field is judged and drawn. Auto: every numeric field.',
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.signal,
      settings: {
        options: [
          { value: 'auto', label: 'Auto' },
          { value: 'use', label: 'Use' },
          { value: 'ignore', label: 'Ignore' },
        ],
      },
    })
    .addSelect({
      path: 'role',
      name: 'What it measures',
      description: 'Decides how an incident is named. Auto: guessed from unit and name.',
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.role,
      settings: {
        options: [
          { value: 'auto', label: 'Auto' },
          { value: 'traffic', label: 'Traffic' },
          { value: 'latency', label: 'Latency' },
          { value: 'other', label: 'Other' },
        ],
      },
    })
    .addSelect({
      path: 'missing',
      name: 'Missing values',
      description: 'What becomes of a sample in which this signal has no value.',
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.missing,
      settings: {
        options: [
          { value: 'leave-out', label: 'Leave the sample out' },
          { value: 'keep', label: 'Keep as missing' },
          { value: 'previous', label: 'Previous value' },
          { value: 'zero', label: 'Zero' },
        ],
      },
    });
  addEvidenceOptions(builder, category);
}

/** What counts as evidence in the watch verdict. */
function addEvidenceOptions(builder: Builder, category: string[]): void {
  const shouldApply = isNumeric;
  builder
    .addRadio({
      path: 'direction',
      name: 'Direction',
      description: 'Which deviations matter to you. Used by the watch verdict.',
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.direction,
      settings: {
        options: [
          { value: 'both', label: 'Both' },
          { value: 'high', label: 'High only' },
          { value: 'low', label: 'Low only' },
        ],
      },
    })
    .addNumberInput({
      path: 'minimumChange',
      name: 'Minimum change',
      description: 'Deviations from the typical value below this are not worth waking anyone. 0: no minimum.',
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.minimumChange,
      settings: { min: 0 },
    })
    .addRadio({
      path: 'minimumChangeUnit',
      name: 'Minimum change in',
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.minimumChangeUnit,
      settings: {
        options: [
          { value: 'percent', label: '% of typical' },
          { value: 'absolute', label: "Signal's unit" },
        ],
      },
      showIf: ({ minimumChange = 0 }) => minimumChange > 0,
    });
}

function addLineOptions(builder: Builder): void {
  const category = ['Graph styles'];
  const choices = getGraphFieldOptions();
  const isLine = ({ drawStyle }: FieldConfig): boolean => drawStyle === GraphDrawStyle.Line;
  const hasArea = ({ drawStyle }: FieldConfig): boolean => drawStyle !== GraphDrawStyle.Points;
  builder
    .addRadio({
      path: 'drawStyle',
      name: 'Style',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.drawStyle,
      settings: { options: choices.drawStyle },
    })
    .addRadio({
      path: 'lineInterpolation',
      name: 'Line interpolation',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.lineInterpolation,
      settings: { options: choices.lineInterpolation },
      showIf: isLine,
    })
    .addSliderInput({
      path: 'lineWidth',
      name: 'Line width',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.lineWidth,
      settings: { min: 0, max: 10, step: 1, ariaLabelForHandle: 'Line width' },
      showIf: hasArea,
    })
    .addSliderInput({
      path: 'fillOpacity',
      name: 'Fill opacity',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.fillOpacity,
      settings: { min: 0, max: 100, step: 1, ariaLabelForHandle: 'Fill opacity' },
      showIf: hasArea,
    })
    .addRadio({
      path: 'gradientMode',
      name: 'Gradient mode',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.gradientMode,
      settings: { options: choices.fillGradient },
      showIf: hasArea,
    })
    .addRadio({
      path: 'spanNulls',
      name: 'Connect null values',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.spanNulls,
      settings: {
        options: [
          { value: false, label: 'Never' },
          { value: true, label: 'Always' },
        ],
      },
      showIf: isLine,
    });
}

function addPointOptions(builder: Builder): void {
  const category = ['Graph styles'];
  builder
    .addRadio({
      path: 'showPoints',
      name: 'Show points',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.showPoints,
      settings: { options: getGraphFieldOptions().showPoints },
      showIf: ({ drawStyle }) => drawStyle !== GraphDrawStyle.Points,
    })
    .addSliderInput({
      path: 'pointSize',
      name: 'Point size',
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.pointSize,
      settings: { min: 1, max: 40, step: 1, ariaLabelForHandle: 'Point size' },
      showIf: ({ showPoints, drawStyle }) => showPoints !== VisibilityMode.Never || drawStyle === GraphDrawStyle.Points,
    });
}
