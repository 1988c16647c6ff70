import React from 'react';
import { SelectableValue } from '@grafana/data';
import { RadioButtonGroup } from '@grafana/ui';
import { View } from '../../options';

const VIEWS: Array<SelectableValue<View>> = [
  { value: 'timeSeries', icon: 'chart-line', ariaLabel: 'Time series', description: 'Time series' },
  { value: 'scatter', icon: 'apps', ariaLabel: 'Scatter', description: 'Scatter: one signal against another' },
  { value: 'incidents', icon: 'list-ul', ariaLabel: 'Incidents', description: 'Incidents' },
];

interface Props {
  view: View;
  onChange: (view: View) => void;
}

/** Three small buttons that change what the panel shows. */
export function ViewSwitch({ view, onChange }: Props): React.JSX.Element {
  return <RadioButtonGroup size="sm" aria-label="View" options={VIEWS} value={view} onChange={onChange} />;
}
