import type { IconName } from '@grafana/data';
import { t } from '../../i18n/t';
import type { Beside, Options, View } from '../../options/options';
import type { Choice } from '../../ui/menus/ChoiceMenu';

/** What is shown: a view, and for the time series what stands beside it. */
export type Shown = Pick<Options, 'view' | 'beside'>;

/** A view that can be chosen. */
interface ViewChoice<T extends string> extends Choice<T> {
  readonly description: string;
  readonly icon: IconName;
}

/** The views, in the order in which they are offered. */
export function viewChoices(): Array<ViewChoice<View>> {
  const timeSeries = t('summary.time-series', 'Time series');
  const incidents = t('summary.incidents', 'Incidents');
  return [
    { value: 'timeSeries', label: timeSeries, description: timeSeries, icon: 'chart-line' },
    {
      value: 'lanes',
      label: t('summary.lanes', 'Swim lanes'),
      description: t('summary.lanes-means', 'Swim lanes: which signal moved first, and which most'),
      icon: 'align-left',
    },
    {
      value: 'scatter',
      label: t('summary.scatter', 'Scatter'),
      description: t('summary.scatter-means', 'Scatter: one signal against another'),
      icon: 'apps',
    },
    { value: 'incidents', label: incidents, description: incidents, icon: 'list-ul' },
  ];
}

/** What the time series may be shown with. */
export function besideChoices(): Array<ViewChoice<Beside>> {
  const alone = t('summary.alone', 'Time series alone');
  const withView: Readonly<Record<Exclude<View, 'timeSeries'>, string>> = {
    lanes: t('summary.with-lanes', 'With swim lanes below'),
    scatter: t('summary.with-scatter', 'With scatter beside'),
    incidents: t('summary.with-incidents', 'With incidents beside'),
  };
  return [
    { value: 'nothing', label: alone, description: alone, icon: 'chart-line' },
    ...viewChoices().flatMap(({ value, icon }) =>
      value === 'timeSeries' ? [] : [{ value, label: withView[value], description: withView[value], icon }]
    ),
  ];
}
