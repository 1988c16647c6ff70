import { parseDuration, writeDuration } from '@anomaly-forest/core/internal/duration';
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

/** The threshold of an option about gaps, typed as a duration such as `5m` or `1h30m`: what is typed and what is shown keep every unit. */
export function DurationInput({ prefix, value, onChange }: Props): React.JSX.Element {
  const [isInvalid, setIsInvalid] = useState(false);
  const commit = (text: string): void => {
    const duration = parseDuration(text);
    setIsInvalid(duration === undefined);
    if (duration !== undefined && duration !== value) {
      onChange(duration);
    }
  };
  return (
    <Input
      aria-label={t('editor.span-nulls-threshold', 'Threshold')}
      defaultValue={writeDuration(value)}
      invalid={isInvalid}
      prefix={prefix}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
    />
  );
}
