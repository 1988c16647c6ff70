import { type StandardEditorsRegistryItem } from '@grafana/data';
import { BooleanEditor, MultiSelectEditor, RadioEditor, SelectEditor } from './choiceEditors';
import { FieldColorEditor } from './FieldColorEditor';
import { ColorEditor, ElsewhereEditor, FieldNameEditor, TimeZoneEditor, UnitEditor } from './pickerEditors';
import { StatsEditor } from './StatsEditor';
import { NumberEditor, SliderEditor, StringsEditor, TextEditor } from './textEditors';

const editors: Record<string, StandardEditorsRegistryItem['editor']> = {
  text: TextEditor,
  number: NumberEditor,
  slider: SliderEditor,
  boolean: BooleanEditor,
  radio: RadioEditor,
  select: SelectEditor,
  'multi-select': MultiSelectEditor,
  color: ColorEditor,
  unit: UnitEditor,
  strings: StringsEditor,
  'field-name': FieldNameEditor,
  'stats-picker': StatsEditor,
  timezone: TimeZoneEditor,
  fieldColor: FieldColorEditor,
  links: ElsewhereEditor,
  actions: ElsewhereEditor,
  mappings: ElsewhereEditor,
  thresholds: ElsewhereEditor,
  'dashboard-uid': ElsewhereEditor,
};

/** The editors that Grafana offers to a plugin's option builder, by the ids that the builder asks for. */
export function createStandardEditors(): StandardEditorsRegistryItem[] {
  return Object.entries(editors).map(([id, editor]) => ({ id, name: id, editor }));
}
