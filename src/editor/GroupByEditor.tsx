import type { StandardEditorProps } from '@grafana/data';
import { MultiCombobox } from '@grafana/ui';
import React, { useMemo } from 'react';
import { labelNames } from '../frames/labelNames';
import { t } from '../i18n/t';

/** Chooses among the labels that tell the series of the data apart; what was chosen before stays, with or without data. */
export function GroupByEditor(props: StandardEditorProps<readonly string[] | undefined>): React.JSX.Element {
  const { id, value = [], onChange, context } = props;
  const names = useMemo(() => labelNames(context.data ?? []), [context.data]);
  const options = [...new Set([...names, ...value])].map((name) => ({ value: name, label: name }));
  return (
    <MultiCombobox
      id={id}
      options={options}
      value={[...value]}
      placeholder={
        options.length > 0
          ? t('editor.group-by-none', 'One model for all series')
          : t('editor.group-by-no-labels', 'No label tells these series apart')
      }
      isClearable
      onChange={(chosen) => onChange(chosen.map((option) => option.value))}
    />
  );
}
