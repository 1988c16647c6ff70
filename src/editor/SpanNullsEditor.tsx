import type { StandardEditorProps } from '@grafana/data';
import { RadioButtonGroup, Stack } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';
import type { FieldConfig } from '../options';
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
  const choice: Choice = typeof value === 'number' ? 'threshold' : value ? 'always' : 'never';
  return (
    <Stack direction="column" gap={1}>
      <RadioButtonGroup<Choice>
        id={id}
        fullWidth
        value={choice}
        options={[
          { value: 'never', label: t('editor.span-nulls-false', 'Never') },
          { value: 'always', label: t('editor.span-nulls-true', 'Always') },
          { value: 'threshold', label: t('editor.span-nulls-threshold', 'Threshold') },
        ]}
        onChange={(chosen) => onChange(chosen === 'threshold' ? FIRST_THRESHOLD : chosen === 'always')}
      />
      {typeof value === 'number' && <DurationInput key={value} prefix="<" value={value} onChange={onChange} />}
    </Stack>
  );
}
