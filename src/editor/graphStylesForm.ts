import { FieldConfigEditorBuilder, FieldType, identityOverrideProcessor, type Field } from '@grafana/data';
import { GraphDrawStyle, VisibilityMode } from '@grafana/schema';
import { getGraphFieldOptions } from '@grafana/ui';
import { t } from '../i18n/t';
import { defaultFieldConfig, FieldConfig } from '../options/options';
import { InsertNullsEditor, SpanNullsEditor } from './GapEditor';
import { LineStyleEditor } from './LineStyleEditor';

type Builder = FieldConfigEditorBuilder<FieldConfig>;

const isNumeric = ({ type }: { type: FieldType }): boolean => type === FieldType.number;
const isLine = ({ drawStyle }: FieldConfig): boolean => drawStyle === GraphDrawStyle.Line;
const isBars = ({ drawStyle }: FieldConfig): boolean => drawStyle === GraphDrawStyle.Bars;
const hasArea = ({ drawStyle }: FieldConfig): boolean => drawStyle !== GraphDrawStyle.Points;

/** How a signal is drawn, with the ids of Grafana's own Time series panel: saved JSON and overrides read the same. */
export function addGraphStyles(builder: Builder): void {
  const category = [t('editor.category-graph-styles', 'Graph styles')];
  builder.addRadio({
    path: 'drawStyle',
    name: t('editor.draw-style', 'Style'),
    category,
    shouldApply: isNumeric,
    defaultValue: defaultFieldConfig.drawStyle,
    settings: { options: getGraphFieldOptions().drawStyle },
  });
  addBarOptions(builder, category);
  addLineOptions(builder, category);
  addFillOptions(builder, category);
  addGapOptions(builder, category);
  addPointOptions(builder, category);
}

function addBarOptions(builder: Builder, category: string[]): void {
  builder
    .addRadio({
      path: 'barAlignment',
      name: t('editor.bar-alignment', 'Bar alignment'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.barAlignment,
      settings: { options: getGraphFieldOptions().barAlignment },
      showIf: isBars,
    })
    .addSliderInput({
      path: 'barWidthFactor',
      name: t('editor.bar-width-factor', 'Bar width factor'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.barWidthFactor,
      settings: { min: 0.1, max: 1, step: 0.1, ariaLabelForHandle: t('editor.bar-width-factor', 'Bar width factor') },
      showIf: isBars,
    });
}

function addLineOptions(builder: Builder, category: string[]): void {
  builder
    .addRadio({
      path: 'lineInterpolation',
      name: t('editor.line-interpolation', 'Line interpolation'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.lineInterpolation,
      settings: { options: getGraphFieldOptions().lineInterpolation },
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
    .addCustomEditor<void, FieldConfig['lineStyle']>({
      id: 'lineStyle',
      path: 'lineStyle',
      name: t('editor.line-style', 'Line style'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.lineStyle,
      editor: LineStyleEditor,
      override: LineStyleEditor,
      process: identityOverrideProcessor,
      showIf: isLine,
    });
}

function addFillOptions(builder: Builder, category: string[]): void {
  builder
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
      settings: { options: getGraphFieldOptions().fillGradient },
      showIf: hasArea,
    })
    .addFieldNamePicker({
      path: 'fillBelowTo',
      name: t('editor.fill-below-to', 'Fill below to'),
      category,
      hideFromDefaults: true,
      shouldApply: isNumeric,
      settings: { filter: (field: Field) => isNumeric(field) },
    });
}

function addGapOptions(builder: Builder, category: string[]): void {
  builder
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
    })
    .addCustomEditor<void, FieldConfig['insertNulls']>({
      id: 'insertNulls',
      path: 'insertNulls',
      name: t('editor.insert-nulls', 'Disconnect values'),
      category,
      shouldApply: isNumeric,
      defaultValue: defaultFieldConfig.insertNulls,
      editor: InsertNullsEditor,
      override: InsertNullsEditor,
      process: identityOverrideProcessor,
      showIf: isLine,
    });
}

function addPointOptions(builder: Builder, category: string[]): void {
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
