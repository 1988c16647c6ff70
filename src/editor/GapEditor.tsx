import { RadioButtonGroup, Stack } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';
import { DurationInput } from './DurationInput';

type Choice = 'never' | 'always' | 'threshold';

/** An hour: what the threshold is until another one is typed. */
const FIRST_THRESHOLD = 3_600_000;

interface Props {
  id?: string;
  /** Never (false), always (true), or by a threshold in milliseconds. */
  value: boolean | number;
  choices: readonly Choice[];
  /** How gaps compare with the threshold: `<`, `>`. */
  prefix: string;
  onChange: (value: boolean | number) => void;
}

/** What becomes of a line in gaps: one of a few choices, among them a duration such as `5m`. */
export function GapEditor({ id, value, choices, prefix, onChange }: Props): React.JSX.Element {
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
