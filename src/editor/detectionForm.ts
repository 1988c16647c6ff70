import { defaultOptions } from '../options';
import type { OptionsBuilder } from './optionsBuilder';

export function addDetectionOptions(builder: OptionsBuilder): void {
  const category = ['Detection'];
  builder
    .addRadio({
      path: 'verdict',
      name: 'Verdict',
      description:
        'Watch asks for evidence, and is silent while all is well. Classic always calls its share of the samples anomalous, also when nothing is wrong.',
      category,
      defaultValue: defaultOptions.verdict,
      settings: {
        options: [
          { value: 'watch', label: 'Watch' },
          { value: 'classic', label: 'Classic' },
        ],
      },
    })
    .addTextInput({
      path: 'contamination',
      name: 'Contamination',
      description: 'Share of the samples that the classic verdict calls anomalous: above 0, at most 0.5; or auto.',
      category,
      defaultValue: defaultOptions.contamination,
      settings: { placeholder: 'auto or for example 0.03' },
      showIf: ({ verdict }) => verdict === 'classic',
    })
    .addBooleanSwitch({
      path: 'scale',
      name: 'Standardise',
      description: 'Bring all signals to mean 0 and spread 1 first.',
      category,
      defaultValue: defaultOptions.scale,
    });
}
