import type { StandardEditorProps } from '@grafana/data';
import { RadioButtonGroup, Stack } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';
import type { FieldConfig } from '../options';
import { DurationInput } from './DurationInput';

type Choice = 'never' | 'threshold';

/** An hour: what the threshold is until another one is typed. */
const FIRST_THRESHOLD = 3_600_000;

/** Whether a line breaks between two values that are farther apart than a duration such as `5m`. */
export function InsertNullsEditor({
  id,
  value = false,
  onChange,
}: StandardEditorProps<FieldConfig['insertNulls']>): React.JSX.Element {
  return (
    <Stack direction="column" gap={1}>
      <RadioButtonGroup<Choice>
        id={id}
        fullWidth
        value={typeof value === 'number' ? 'threshold' : 'never'}
        options={[
          { value: 'never', label: t('editor.span-nulls-false', 'Never') },
          { value: 'threshold', label: t('editor.span-nulls-threshold', 'Threshold') },
        ]}
        onChange={(chosen) => onChange(chosen === 'threshold' ? FIRST_THRESHOLD : false)}
      />
      {typeof value === 'number' && <DurationInput key={value} prefix=">" value={value} onChange={onChange} />}
    </Stack>
  );
}
