import type { SelectableValue, StandardEditorProps } from '@grafana/data';
import type { GraphThresholdsStyleMode } from '@grafana/schema';
import { Combobox } from '@grafana/ui';
import React from 'react';
import type { FieldConfig } from '../options/options';

export interface ThresholdsStyleSettings {
  options: Array<SelectableValue<GraphThresholdsStyleMode>>;
}

/** Whether thresholds are drawn: as lines, as areas, as both, or not at all. */
export function ThresholdsStyleEditor({
  id,
  item,
  value,
  onChange,
}: StandardEditorProps<FieldConfig['thresholdsStyle'], ThresholdsStyleSettings>): React.JSX.Element {
  const modes = item.settings?.options ?? [];
  return (
    <Combobox
      id={id}
      value={value?.mode}
      options={modes.flatMap(({ value: mode, label }) => (mode ? [{ value: mode, label: label ?? mode }] : []))}
      onChange={({ value: mode }) => onChange({ mode })}
    />
  );
}
