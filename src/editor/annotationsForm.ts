import { t } from '../i18n/t';
import { defaultOptions } from '../options/options';
import type { OptionsBuilder } from './optionsBuilder';

export function addAnnotationOptions(builder: OptionsBuilder): void {
  builder.addBooleanSwitch({
    path: 'saveOngoing',
    name: t('editor.save-ongoing', 'Save ongoing incidents'),
    description: t(
      'editor.save-ongoing-description',
      'As annotations, by themselves, and kept up to date for as long as they last: while this dashboard is open somewhere, for somebody who may add annotations.'
    ),
    category: [t('editor.category-annotations', 'Annotations')],
    defaultValue: defaultOptions.saveOngoing,
  });
}
