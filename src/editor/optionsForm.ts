import type { PanelOptionsEditorBuilder, StandardEditorProps } from '@grafana/data';
import { commonOptionsBuilder } from '@grafana/ui';
import type { ComponentType } from 'react';
import type { Sentence } from '@anomaly-forest/core/internal/sentence';
import { t } from '../i18n/t';
import { translate } from '../i18n/translate';
import { defaultOptions, type Options, verdictOptions, viewOptions } from '../options/options';
import type { PanelFormEntry, PanelOptions } from '../options/panelOption';
import { FeedbackEditor } from './FeedbackEditor';
import { FieldUsesEditor } from './fieldUses/FieldUsesEditor';
import { GroupByEditor } from './GroupByEditor';
import { LeftOutEditor } from './LeftOutEditor';
import { PinsEditor } from './PinsEditor';
import { QueriesEditor } from './QueriesEditor';
import { SensitivityEditor } from './SensitivityEditor';

type Builder = PanelOptionsEditorBuilder<Options>;

/** Editors of the options whose control is `own`. */
const ownEditors: Readonly<Record<string, ComponentType<StandardEditorProps>>> = {
  sensitivity: SensitivityEditor,
  groupBy: GroupByEditor,
  baselineQueries: QueriesEditor,
  pinnedBaselines: PinsEditor,
  leftOut: LeftOutEditor,
  feedback: FeedbackEditor,
};

/** The form of the panel's options: the tables of `src/options`, in their order, and Grafana's own tooltip and legend. */
export function buildOptionsForm(builder: Builder): void {
  addAll(builder, viewOptions);
  addFieldUses(builder);
  addAll(builder, verdictOptions);
  commonOptionsBuilder.addTooltipOptions(builder, false, false, defaultOptions);
  commonOptionsBuilder.addLegendOptions(builder);
}

function addAll(builder: Builder, table: PanelOptions): void {
  for (const [path, { form, default: defaultValue }] of Object.entries(table)) {
    if (form) {
      add(builder, path, form, defaultValue);
    }
  }
}

function add(builder: Builder, path: string, form: PanelFormEntry, defaultValue: any): void {
  const { control, category, choices, range, showIf } = form;
  const placeholder = inWords(form.placeholder);
  const entry = {
    path,
    name: translate(form.name),
    description: inWords(form.description),
    category: category && [translate(category)],
    defaultValue,
    showIf: showIf && ((options: Options) => showIf({ ...options })),
  };
  const options = Object.entries(choices ?? {}).map(([value, label]) => ({ value, label: translate(label) }));
  switch (control) {
    case 'radio':
      builder.addRadio({ ...entry, settings: { options } });
      break;
    case 'select':
      builder.addSelect({ ...entry, settings: { options } });
      break;
    case 'switch':
      builder.addBooleanSwitch(entry);
      break;
    case 'number':
      builder.addNumberInput({ ...entry, settings: range });
      break;
    case 'slider':
      builder.addSliderInput({ ...entry, settings: { min: 0, max: 1, ...range } });
      break;
    case 'text':
      builder.addTextInput({ ...entry, settings: { placeholder } });
      break;
    case 'texts':
      builder.addStringArray({ ...entry, settings: { placeholder } });
      break;
    case 'field':
      builder.addFieldNamePicker(entry);
      break;
    case 'own':
      builder.addCustomEditor({ ...entry, id: path, editor: ownEditors[path] });
      break;
  }
}

function inWords(text: Sentence | undefined): string | undefined {
  return text && translate(text);
}

/** A button that opens what the panel made of the queries' fields; nothing is saved. */
function addFieldUses(builder: Builder): void {
  builder.addCustomEditor({
    id: 'fieldUses',
    path: 'fieldUses',
    name: t('editor.field-uses', 'Fields of the queries'),
    description: t(
      'editor.field-uses-description',
      'How each field is used, where its name comes from, its step and times, and why it is left out.'
    ),
    editor: FieldUsesEditor,
  });
}
