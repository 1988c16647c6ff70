import { t } from '../i18n/t';
import { defaultOptions } from '../options/options';
import type { OptionsBuilder } from './optionsBuilder';

export function addDetectionOptions(builder: OptionsBuilder): void {
  const category = [t('editor.category-detection', 'Detection')];
  builder
    .addRadio({
      path: 'verdict',
      name: t('editor.verdict', 'Verdict'),
      description: t(
        'editor.verdict-description',
        'Watch needs evidence and stays silent while all is well. Classic always flags its share of the samples, even when nothing is wrong.'
      ),
      category,
      defaultValue: defaultOptions.verdict,
      settings: {
        options: [
          { value: 'watch', label: t('editor.verdict-watch', 'Watch') },
          { value: 'classic', label: t('editor.verdict-classic', 'Classic') },
        ],
      },
    })
    .addTextInput({
      path: 'contamination',
      name: t('editor.contamination', 'Contamination'),
      description: t(
        'editor.contamination-description',
        'Share of the samples that the classic verdict flags: above 0, at most 0.5; or auto.'
      ),
      category,
      defaultValue: defaultOptions.contamination,
      settings: { placeholder: t('editor.contamination-placeholder', 'auto or for example 0.03') },
      showIf: ({ verdict }) => verdict === 'classic',
    })
    .addBooleanSwitch({
      path: 'scale',
      name: t('editor.scale', 'Standardise'),
      description: t('editor.scale-description', 'Scale all signals to mean 0 and standard deviation 1 first.'),
      category,
      defaultValue: defaultOptions.scale,
    });
}
