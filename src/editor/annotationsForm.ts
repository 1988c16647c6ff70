import { t } from '../i18n/t';
import { defaultOptions } from '../options/options';
import type { OptionsBuilder } from './optionsBuilder';

export function addAnnotationOptions(builder: OptionsBuilder): void {
  builder.addBooleanSwitch({
    path: 'saveOngoing',
    name: t('editor.save-ongoing', 'Save ongoing incidents'),
    description: t(
      'editor.save-ongoing-description',
      'Automatically, as annotations that are kept up to date while they last. Works while someone with permission to add annotations has this dashboard open.'
    ),
    category: [t('editor.category-annotations', 'Annotations')],
    defaultValue: defaultOptions.saveOngoing,
  });
}
