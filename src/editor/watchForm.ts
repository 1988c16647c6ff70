import { t } from '../i18n/t';
import { defaultOptions, Options } from '../options/options';
import type { OptionsBuilder } from './optionsBuilder';

const isWatch = ({ verdict }: Options): boolean => verdict === 'watch';

/** How long is long enough for an incident, when it is over, and how little traffic says nothing. */
export function addWatchOptions(builder: OptionsBuilder): void {
  const category = [t('editor.category-detection', 'Detection')];
  builder
    .addTextInput({
      path: 'persistence',
      name: t('editor.persistence', 'Persistence'),
      description: t(
        'editor.persistence-description',
        'How many of how many consecutive samples must deviate, for example 3 of 5. auto: two of three for steps of up to five minutes, otherwise one.'
      ),
      category,
      defaultValue: defaultOptions.persistence,
      settings: { placeholder: t('editor.persistence-placeholder', 'auto or for example 3 of 5') },
      showIf: isWatch,
    })
    .addNumberInput({
      path: 'recovery',
      name: t('editor.recovery', 'Recovery'),
      description: t('editor.recovery-description', 'This many normal samples in a row end an incident.'),
      category,
      defaultValue: defaultOptions.recovery,
      settings: { min: 1, max: 1000, integer: true },
      showIf: isWatch,
    })
    .addNumberInput({
      path: 'leastTraffic',
      name: t('editor.least-traffic', 'Least traffic'),
      description: t(
        'editor.least-traffic-description',
        'While traffic is below this, in its own unit, latency and other signals are not judged: the latency of three requests is chance. 0: always judged.'
      ),
      category,
      defaultValue: defaultOptions.leastTraffic,
      settings: { min: 0 },
      showIf: isWatch,
    })
    .addTextInput({
      path: 'completeAfter',
      name: t('editor.complete-after', 'Data are complete after'),
      description: t(
        'editor.complete-after-description',
        'Newer samples are drawn but not judged: where data arrive late, the newest minutes always look like an outage. A duration such as 90s or 5m.'
      ),
      category,
      defaultValue: defaultOptions.completeAfter,
      settings: { placeholder: t('editor.complete-after-placeholder', 'at once') },
      showIf: isWatch,
    })
    .addRadio({
      path: 'noData',
      name: t('editor.no-data', 'No data'),
      description: t(
        'editor.no-data-description',
        'What is shown where no signal has a value for more than five steps, also at the end of the range: a notice, or an incident of its own.'
      ),
      category,
      defaultValue: defaultOptions.noData,
      settings: {
        options: [
          { value: 'notice', label: t('editor.no-data-notice', 'Notice') },
          { value: 'incident', label: t('editor.no-data-incident', 'Incident') },
        ],
      },
      showIf: isWatch,
    });
}
