import { t } from '../i18n/t';
import { defaultOptions } from '../options/options';
import type { OptionsBuilder } from './optionsBuilder';

/** Whether the service judges the panel, too. */
export function addAroundTheClockOption(builder: OptionsBuilder): void {
  builder.addBooleanSwitch({
    path: 'aroundTheClock',
    name: t('editor.around-the-clock', 'Watch around the clock'),
    description: t(
      'editor.around-the-clock-description',
      'The service "anomaly-forest watch" runs these queries and judges with these options while nobody looks, and raises alerts: where one is set up for this Grafana.'
    ),
    category: [t('editor.category-detection', 'Detection')],
    defaultValue: defaultOptions.aroundTheClock,
    showIf: ({ verdict }) => verdict === 'watch',
  });
}
