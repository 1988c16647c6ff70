import { type StandardEditorProps, type StatsPickerConfigSettings } from '@grafana/data';
import { StatsPicker } from '@grafana/ui';
import React, { type ReactElement } from 'react';

/** Reducers such as mean or last: the legend's values. */
export function StatsEditor(props: StandardEditorProps<string[], StatsPickerConfigSettings>): ReactElement {
  const { value, onChange, item } = props;
  const { allowMultiple, defaultStat } = item.settings ?? { allowMultiple: true };
  return (
    <StatsPicker stats={value ?? []} onChange={onChange} allowMultiple={allowMultiple} defaultStat={defaultStat} />
  );
}
