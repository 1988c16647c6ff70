import type { StandardEditorProps } from '@grafana/data';
import React from 'react';
import type { FieldConfig } from '../options/options';
import { GapEditor } from './GapEditor';

type Props = StandardEditorProps<FieldConfig['insertNulls']>;

/** Whether a line breaks between two values that are farther apart than a duration such as `5m`. */
export function InsertNullsEditor({ id, value = false, onChange }: Props): React.JSX.Element {
  return <GapEditor id={id} value={value} choices={['never', 'threshold']} prefix=">" onChange={onChange} />;
}
