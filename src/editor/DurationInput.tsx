import { rangeUtil } from '@grafana/data';
import { Input } from '@grafana/ui';
import React, { useState } from 'react';
import { t } from '../i18n/t';

interface Props {
  /** How gaps compare with the duration: `<`, `>`. */
  prefix: string;
  /** Milliseconds. A new value needs a new input: use it as the key. */
  value: number;
  onChange: (value: number) => void;
}

/** The threshold of an option about gaps, typed as a duration such as `5m`. */
export function DurationInput({ prefix, value, onChange }: Props): React.JSX.Element {
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
      prefix={prefix}
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
