import { t } from '../i18n/t';
import { defaultOptions } from '../options/options';
import { GroupByEditor } from './GroupByEditor';
import type { OptionsBuilder } from './optionsBuilder';

export function addGroupOptions(builder: OptionsBuilder): void {
  builder.addCustomEditor({
    id: 'groupBy',
    path: 'groupBy',
    name: t('editor.group-by', 'Group by'),
    description: t(
      'editor.group-by-description',
      'Labels that tell series apart, such as service: each of their values gets its own model.'
    ),
    category: [t('editor.category-detection', 'Detection')],
    defaultValue: defaultOptions.groupBy,
    editor: GroupByEditor,
  });
}
