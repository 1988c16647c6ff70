import { defaultOptions } from '../options';
import type { OptionsBuilder } from './optionsBuilder';

export function addForestOptions(builder: OptionsBuilder): void {
  const category = ['Forest'];
  builder
    .addNumberInput({
      path: 'nEstimators',
      name: 'Trees',
      description: 'More trees give steadier scores and take longer.',
      category,
      defaultValue: defaultOptions.nEstimators,
      settings: { min: 1, max: 10_000, integer: true },
    })
    .addTextInput({
      path: 'maxSamples',
      name: 'Samples per tree',
      description: 'auto (at most 256), a count such as 512, or with a decimal point a fraction such as 0.5.',
      category,
      defaultValue: defaultOptions.maxSamples,
    })
    .addTextInput({
      path: 'maxFeatures',
      name: 'Signals per tree',
      description: 'A count such as 2, or with a decimal point a fraction such as 1.0 (all).',
      category,
      defaultValue: defaultOptions.maxFeatures,
    })
    .addBooleanSwitch({
      path: 'bootstrap',
      name: 'Bootstrap',
      description: "Draw a tree's samples with replacement.",
      category,
      defaultValue: defaultOptions.bootstrap,
    })
    .addTextInput({
      path: 'seed',
      name: 'Seed',
      description: 'An integer from 0 to 4294967295, or any word. The same seed gives the same forest.',
      category,
      defaultValue: defaultOptions.seed,
    });
}
