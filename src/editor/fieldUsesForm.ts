import { t } from '../i18n/t';
import type { OptionsBuilder } from './optionsBuilder';
import { FieldUsesEditor } from './fieldUses/FieldUsesEditor';

/** A button that opens what the panel made of the queries' fields. */
export function addFieldUses(builder: OptionsBuilder): void {
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
