import { FieldConfigEditorBuilder, FieldType, identityOverrideProcessor } from '@grafana/data';
import { commonOptionsBuilder, getGraphFieldOptions } from '@grafana/ui';
import { t } from '../i18n/t';
import { defaultFieldConfig, FieldConfig } from '../options/options';
import { addGraphStyles } from './graphStylesForm';
import { ThresholdsStyleEditor, type ThresholdsStyleSettings } from './ThresholdsStyleEditor';

type Builder = FieldConfigEditorBuilder<FieldConfig>;

/** A boolean that is to be used is a signal of 1 and 0. */
const isNumericOrBoolean = ({ type }: { type: FieldType }): boolean =>
  type === FieldType.number || type === FieldType.boolean;

const isNumeric = ({ type }: { type: FieldType }): boolean => type === FieldType.number;

/** The form of what can be set for each signal, by default and by override. */
export function buildFieldConfigForm(builder: Builder): void {
  addSignalOptions(builder);
  addGraphStyles(builder);
  commonOptionsBuilder.addAxisConfig(builder, defaultFieldConfig);
  commonOptionsBuilder.addHideFrom(builder);
  addThresholdOptions(builder);
}

function addSignalOptions(builder: Builder): void {
  const category = [t('editor.category-signal', 'Signal')];
  const shouldApply = isNumeric;
  builder
    .addRadio({
      path: 'signal',
      name: t('editor.signal', 'Use as signal'),
      description: t('editor.signal-description', 'Whether the field is judged and drawn. Auto: every numeric field.'),
      category,
      shouldApply: isNumericOrBoolean,
      defaultValue: defaultFieldConfig.signal,
      settings: {
        options: [
          { value: 'auto', label: t('editor.signal-auto', 'Auto') },
          { value: 'use', label: t('editor.signal-use', 'Use') },
          { value: 'ignore', label: t('editor.signal-ignore', 'Ignore') },
        ],
      },
    })
    .addSelect({
      path: 'role',
      name: t('editor.role', 'What it measures'),
      description: t(
        'editor.role-description',
        'Determines how an incident is named. Auto: guessed from the unit and the name.'
      ),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.role,
      settings: {
        options: [
          { value: 'auto', label: t('editor.role-auto', 'Auto') },
          { value: 'traffic', label: t('editor.role-traffic', 'Traffic') },
          { value: 'latency', label: t('editor.role-latency', 'Latency') },
          { value: 'errors', label: t('editor.role-errors', 'Errors') },
          { value: 'success', label: t('editor.role-success', 'Success') },
          { value: 'other', label: t('editor.role-other', 'Other') },
        ],
      },
    })
    .addSelect({
      path: 'missing',
      name: t('editor.missing', 'Missing values'),
      description: t('editor.missing-description', 'What happens to a sample in which this signal has no value.'),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.missing,
      settings: {
        options: [
          { value: 'leave-out', label: t('editor.missing-leave-out', 'Leave the sample out') },
          { value: 'keep', label: t('editor.missing-keep', 'Keep as missing') },
          { value: 'previous', label: t('editor.missing-previous', 'Previous value') },
          { value: 'zero', label: t('editor.missing-zero', 'Zero') },
        ],
      },
    });
  addEvidenceOptions(builder, category);
  addExpectationOptions(builder);
}

/** What counts as evidence in the watch verdict. */
function addEvidenceOptions(builder: Builder, category: string[]): void {
  const shouldApply = isNumeric;
  builder
    .addRadio({
      path: 'direction',
      name: t('editor.direction', 'Direction'),
      description: t('editor.direction-description', 'Which deviations matter to you. Used by the watch verdict.'),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.direction,
      settings: {
        options: [
          { value: 'both', label: t('editor.direction-both', 'Both') },
          { value: 'high', label: t('editor.direction-high', 'High only') },
          { value: 'low', label: t('editor.direction-low', 'Low only') },
        ],
      },
    })
    .addNumberInput({
      path: 'minimumChange',
      name: t('editor.minimum-change', 'Minimum change'),
      description: t(
        'editor.minimum-change-description',
        'Smaller deviations from the typical value are ignored. 0: no minimum.'
      ),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.minimumChange,
      settings: { min: 0 },
    })
    .addRadio({
      path: 'minimumChangeUnit',
      name: t('editor.minimum-change-unit', 'Minimum change in'),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.minimumChangeUnit,
      settings: {
        options: [
          { value: 'percent', label: t('editor.minimum-change-unit-percent', '% of typical') },
          { value: 'absolute', label: t('editor.minimum-change-unit-absolute', "Signal's unit") },
        ],
      },
      showIf: ({ minimumChange = 0 }) => minimumChange > 0,
    });
}

/** A field that says what is typical of another one. */
function addExpectationOptions(builder: Builder): void {
  const category = [t('editor.category-signal', 'Signal')];
  const shouldApply = isNumeric;
  builder
    .addSelect({
      path: 'expectation',
      name: t('editor.expectation', 'Expectation'),
      description: t(
        'editor.expectation-description',
        'A forecast or a recording rule that says what is typical of another signal takes the place of what is learnt here. Auto: fields called yhat, yhat_lower and yhat_upper. Used by the watch verdict.'
      ),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.expectation,
      settings: {
        options: [
          { value: 'auto', label: t('editor.expectation-auto', 'Auto') },
          { value: 'no', label: t('editor.expectation-no', 'None: a signal itself') },
          { value: 'typical', label: t('editor.expectation-typical', 'Typical value') },
          { value: 'lower', label: t('editor.expectation-lower', 'Lower bound') },
          { value: 'upper', label: t('editor.expectation-upper', 'Upper bound') },
        ],
      },
    })
    .addTextInput({
      path: 'expectationOf',
      name: t('editor.expectation-of', 'Expectation of'),
      description: t(
        'editor.expectation-of-description',
        'Name of the signal. Empty: the only one, or the one with the same labels.'
      ),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.expectationOf,
      showIf: ({ expectation }) => expectation !== 'no',
    });
}

function addThresholdOptions(builder: Builder): void {
  builder.addCustomEditor<ThresholdsStyleSettings, FieldConfig['thresholdsStyle']>({
    id: 'thresholdsStyle',
    path: 'thresholdsStyle',
    name: t('editor.thresholds-style', 'Show thresholds'),
    category: [t('editor.category-thresholds', 'Thresholds')],
    shouldApply: isNumeric,
    defaultValue: defaultFieldConfig.thresholdsStyle,
    settings: { options: getGraphFieldOptions().thresholdsDisplayModes },
    editor: ThresholdsStyleEditor,
    override: ThresholdsStyleEditor,
    process: identityOverrideProcessor,
  });
}
