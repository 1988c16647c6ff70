import type { StandardEditorProps } from '@grafana/data';
import { MultiCombobox } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';

/** Chooses among the queries that the data came from, by their letters. */
export function QueriesEditor(props: StandardEditorProps<readonly string[] | undefined>): React.JSX.Element {
  const { id, value = [], onChange, context } = props;
  const letters = (context.data ?? []).flatMap(({ refId }) => (refId === undefined ? [] : [refId]));
  const options = [...new Set([...letters, ...value])].sort().map((letter) => ({ value: letter, label: letter }));
  return (
    <MultiCombobox
      id={id}
      options={options}
      value={[...value]}
      placeholder={t('editor.baseline-queries-none', 'Choose queries')}
      isClearable
      onChange={(chosen) => onChange(chosen.map((option) => option.value))}
    />
  );
}
