import type { StandardEditorProps } from '@grafana/data';
import { RadioButtonGroup, Stack } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';
import type { FieldConfig } from '../options/options';
import { DurationInput } from './DurationInput';

type Choice = 'never' | 'always' | 'threshold';

/** An hour: what the threshold is until another one is typed. */
const FIRST_THRESHOLD = 3_600_000;

/** Whether a line goes on over missing values: never, always, or where a gap is shorter than a duration such as `5m`. */
export function SpanNullsEditor({
  id,
  value = false,
  onChange,
}: StandardEditorProps<FieldConfig['spanNulls']>): React.JSX.Element {
  return <GapEditor id={id} value={value} choices={['never', 'always', 'threshold']} prefix="<" onChange={onChange} />;
}

/** Whether a line breaks between two values that are farther apart than a duration such as `5m`. */
export function InsertNullsEditor({
  id,
  value = false,
  onChange,
}: StandardEditorProps<FieldConfig['insertNulls']>): React.JSX.Element {
  return <GapEditor id={id} value={value} choices={['never', 'threshold']} prefix=">" onChange={onChange} />;
}

interface GapProps {
  id?: string;
  /** Never (false), always (true), or by a threshold in milliseconds. */
  value: boolean | number;
  choices: readonly Choice[];
  /** How gaps compare with the threshold: `<`, `>`. */
  prefix: string;
  onChange: (value: boolean | number) => void;
}

/** What becomes of a line in gaps: one of a few choices, among them a duration such as `5m`. */
function GapEditor({ id, value, choices, prefix, onChange }: GapProps): React.JSX.Element {
  return (
    <Stack direction="column" gap={1}>
      <RadioButtonGroup<Choice>
        id={id}
        fullWidth
        value={typeof value === 'number' ? 'threshold' : value ? 'always' : 'never'}
        options={choices.map((choice) => ({ value: choice, label: labels[choice]() }))}
        onChange={(chosen) => onChange(chosen === 'threshold' ? FIRST_THRESHOLD : chosen === 'always')}
      />
      {typeof value === 'number' && <DurationInput key={value} prefix={prefix} value={value} onChange={onChange} />}
    </Stack>
  );
}

const labels: Readonly<Record<Choice, () => string>> = {
  never: () => t('editor.span-nulls-false', 'Never'),
  always: () => t('editor.span-nulls-true', 'Always'),
  threshold: () => t('editor.span-nulls-threshold', 'Threshold'),
};
