import { t } from '../i18n/t';
import { defaultOptions } from '../options/options';
import type { OptionsBuilder } from './optionsBuilder';

export function addForestOptions(builder: OptionsBuilder): void {
  const category = [t('editor.category-forest', 'Forest')];
  builder
    .addNumberInput({
      path: 'nEstimators',
      name: t('editor.n-estimators', 'Trees'),
      description: t('editor.n-estimators-description', 'More trees give steadier scores and take longer.'),
      category,
      defaultValue: defaultOptions.nEstimators,
      settings: { min: 1, max: 10_000, integer: true },
    })
    .addTextInput({
      path: 'maxSamples',
      name: t('editor.max-samples', 'Samples per tree'),
      description: t(
        'editor.max-samples-description',
        'auto (at most 256), a count such as 512, or with a decimal point a fraction such as 0.5.'
      ),
      category,
      defaultValue: defaultOptions.maxSamples,
    })
    .addTextInput({
      path: 'maxFeatures',
      name: t('editor.max-features', 'Signals per tree'),
      description: t(
        'editor.max-features-description',
        'A count such as 2, or with a decimal point a fraction such as 1.0 (all).'
      ),
      category,
      defaultValue: defaultOptions.maxFeatures,
    })
    .addBooleanSwitch({
      path: 'bootstrap',
      name: t('editor.bootstrap', 'Bootstrap'),
      description: t('editor.bootstrap-description', "Draw a tree's samples with replacement."),
      category,
      defaultValue: defaultOptions.bootstrap,
    })
    .addTextInput({
      path: 'seed',
      name: t('editor.seed', 'Seed'),
      description: t(
        'editor.seed-description',
        'An integer from 0 to 4294967295, or any word. The same seed gives the same forest.'
      ),
      category,
      defaultValue: defaultOptions.seed,
    });
}
