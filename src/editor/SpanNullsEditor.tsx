import type { StandardEditorProps } from '@grafana/data';
import React from 'react';
import type { FieldConfig } from '../options/options';
import { GapEditor } from './GapEditor';

type Props = StandardEditorProps<FieldConfig['spanNulls']>;

/** Whether a line goes on over missing values: never, always, or where a gap is shorter than a duration such as `5m`. */
export function SpanNullsEditor({ id, value = false, onChange }: Props): React.JSX.Element {
  return <GapEditor id={id} value={value} choices={['never', 'always', 'threshold']} prefix="<" onChange={onChange} />;
}
