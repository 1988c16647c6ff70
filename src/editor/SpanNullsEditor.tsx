import { rangeUtil, type StandardEditorProps } from '@grafana/data';
import { Input, RadioButtonGroup, Stack } from '@grafana/ui';
import React, { useState } from 'react';
import { t } from '../i18n/t';
import type { FieldConfig } from '../options';

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
      {typeof value === 'number' && <ThresholdInput key={value} value={value} onChange={onChange} />}
    </Stack>
  );
}

interface ThresholdProps {
  /** Milliseconds. */
  value: number;
  onChange: (value: number) => void;
}

function ThresholdInput({ value, onChange }: ThresholdProps): React.JSX.Element {
  const [isInvalid, setIsInvalid] = useState(false);
  const commit = (text: string): void => {
    const duration = toMilliseconds(text);
    setIsInvalid(duration === undefined);
    if (duration !== undefined && duration !== value) {
      onChange(duration);
    }
  };
  return (
    <Input
      aria-label={t('editor.span-nulls-threshold', 'Threshold')}
      defaultValue={rangeUtil.secondsToHms(value / 1000)}
      invalid={isInvalid}
      prefix="<"
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
    />
  );
}

/** `5m`, `1h`, `250ms`; none if the text is no duration above 0. */
function toMilliseconds(text: string): number | undefined {
  try {
    const duration = rangeUtil.intervalToMs(text.trim());
    return duration > 0 ? duration : undefined;
  } catch {
    return undefined;
  }
}
