import React from 'react';
import { SelectableValue } from '@grafana/data';
import { RadioButtonGroup } from '@grafana/ui';
import { t } from '../../i18n/t';
import { View } from '../../options';

interface Props {
  view: View;
  onChange: (view: View) => void;
}

/** Three small buttons that change what the panel shows. */
export function ViewSwitch({ view, onChange }: Props): React.JSX.Element {
  return (
    <RadioButtonGroup
      size="sm"
      aria-label={t('summary.view', 'View')}
      options={choices()}
      value={view}
      onChange={onChange}
    />
  );
}

function choices(): Array<SelectableValue<View>> {
  const timeSeries = t('summary.time-series', 'Time series');
  const incidents = t('summary.incidents', 'Incidents');
  return [
    { value: 'timeSeries', icon: 'chart-line', ariaLabel: timeSeries, description: timeSeries },
    {
      value: 'scatter',
      icon: 'apps',
      ariaLabel: t('summary.scatter', 'Scatter'),
      description: t('summary.scatter-means', 'Scatter: one signal against another'),
    },
    { value: 'incidents', icon: 'list-ul', ariaLabel: incidents, description: incidents },
  ];
}
