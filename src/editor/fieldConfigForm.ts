import { FieldConfigEditorBuilder, FieldType, identityOverrideProcessor } from '@grafana/data';
import { GraphDrawStyle, VisibilityMode } from '@grafana/schema';
import { commonOptionsBuilder, getGraphFieldOptions } from '@grafana/ui';
import { t } from '../i18n/t';
import { defaultFieldConfig, FieldConfig } from '../options';
import { SpanNullsEditor } from './SpanNullsEditor';

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
  const category = [t('editor.category-signal', 'Signal')];
  const shouldApply = isNumeric;
  builder
    .addRadio({
      path: 'signal',
      name: t('editor.signal', 'Use as signal'),
      description: t('editor.signal-description', 'Whether the field is judged and drawn. Auto: every numeric field.'),
      category,
      shouldApply,
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
      description: t('editor.role-description', 'Decides how an incident is named. Auto: guessed from unit and name.'),
      category,
      shouldApply,
      defaultValue: defaultFieldConfig.role,
      settings: {
        options: [
          { value: 'auto', label: t('editor.role-auto', 'Auto') },
          { value: 'traffic', label: t('editor.role-traffic', 'Traffic') },
          { value: 'latency', label: t('editor.role-latency', 'Latency') },
          { value: 'other', label: t('editor.role-other', 'Other') },
        ],
      },
    })
    .addSelect({
      path: 'missing',
      name: t('editor.missing', 'Missing values'),
      description: t('editor.missing-description', 'What becomes of a sample in which this signal has no value.'),
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
        'Deviations from the typical value below this are not worth waking anyone. 0: no minimum.'
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

function addLineOptions(builder: Builder): void {
  const category = [t('editor.category-graph-styles', 'Graph styles')];
  const choices = getGraphFieldOptions();
  const isLine = ({ drawStyle }: FieldConfig): boolean => drawStyle === GraphDrawStyle.Line;
  const hasArea = ({ drawStyle }: FieldConfig): boolean => drawStyle !== GraphDrawStyle.Points;
  builder
    .addRadio({
      path: 'drawStyle',
      name: t('editor.draw-style', 'Style'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.drawStyle,
      settings: { options: choices.drawStyle },
    })
    .addRadio({
      path: 'lineInterpolation',
      name: t('editor.line-interpolation', 'Line interpolation'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.lineInterpolation,
      settings: { options: choices.lineInterpolation },
      showIf: isLine,
    })
    .addSliderInput({
      path: 'lineWidth',
      name: t('editor.line-width', 'Line width'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.lineWidth,
      settings: { min: 0, max: 10, step: 1, ariaLabelForHandle: t('editor.line-width', 'Line width') },
      showIf: hasArea,
    })
    .addSliderInput({
      path: 'fillOpacity',
      name: t('editor.fill-opacity', 'Fill opacity'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.fillOpacity,
      settings: { min: 0, max: 100, step: 1, ariaLabelForHandle: t('editor.fill-opacity', 'Fill opacity') },
      showIf: hasArea,
    })
    .addRadio({
      path: 'gradientMode',
      name: t('editor.gradient-mode', 'Gradient mode'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.gradientMode,
      settings: { options: choices.fillGradient },
      showIf: hasArea,
    })
    .addCustomEditor<void, FieldConfig['spanNulls']>({
      id: 'spanNulls',
      path: 'spanNulls',
      name: t('editor.span-nulls', 'Connect null values'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.spanNulls,
      editor: SpanNullsEditor,
      override: SpanNullsEditor,
      process: identityOverrideProcessor,
      showIf: isLine,
    });
}

function addPointOptions(builder: Builder): void {
  const category = [t('editor.category-graph-styles', 'Graph styles')];
  builder
    .addRadio({
      path: 'showPoints',
      name: t('editor.show-points', 'Show points'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.showPoints,
      settings: { options: getGraphFieldOptions().showPoints },
      showIf: ({ drawStyle }) => drawStyle !== GraphDrawStyle.Points,
    })
    .addSliderInput({
      path: 'pointSize',
      name: t('editor.point-size', 'Point size'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.pointSize,
      settings: { min: 1, max: 40, step: 1, ariaLabelForHandle: t('editor.point-size', 'Point size') },
      showIf: ({ showPoints, drawStyle }) => showPoints !== VisibilityMode.Never || drawStyle === GraphDrawStyle.Points,
    });
}
