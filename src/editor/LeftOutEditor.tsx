import { css } from '@emotion/css';
import type { GrafanaTheme2, StandardEditorProps } from '@grafana/data';
import { Button, Field, IconButton, Input, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import type { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import { t } from '../i18n/t';
import { formatMoment } from '../features/feedback/describeFeedback';

const EXAMPLE = '2026-11-23T10:00/2026-11-23T12:00';

/** Ranges of time that do not train, as ISO times; a time range can also be left out in the panel's menu. */
export function LeftOutEditor(props: StandardEditorProps<readonly TimeSpan[] | undefined>): React.JSX.Element {
  const { value: spans = [], onChange } = props;
  const styles = useStyles2(getStyles);
  const [text, setText] = useState('');
  const typed = parseSpan(text);
  const add = (): void => {
    if (typed) {
      onChange([...spans, typed]);
      setText('');
    }
  };
  return (
    <div className={styles.editor}>
      {spans.length > 0 && (
        <ul className={styles.list} aria-label={t('editor.left-out', 'Time ranges left out')}>
          {spans.map((span, i) => (
            <li key={i} className={styles.span}>
              <span>{describeSpan(span)}</span>
              <IconButton
                name="trash-alt"
                size="sm"
                aria-label={t('editor.left-out-remove', 'Remove {{span}}', { span: describeSpan(span) })}
                onClick={() => onChange(spans.filter((other) => other !== span))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field
        noMargin
        invalid={text !== '' && !typed}
        error={t('editor.left-out-expected', 'Expected two times, such as {{example}}', { example: EXAMPLE })}
      >
        <Input
          value={text}
          aria-label={t('editor.left-out-add', 'Time range to leave out')}
          placeholder={EXAMPLE}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
          addonAfter={
            <Button variant="secondary" disabled={!typed} onClick={add}>
              {t('editor.add', 'Add')}
            </Button>
          }
        />
      </Field>
    </div>
  );
}

/** `from/to` as ISO 8601 writes an interval; without a time zone, in that of the browser. */
export function parseSpan(text: string): TimeSpan | undefined {
  const moments = text.split('/').map((part) => part.trim());
  const [from, to] = moments.map((moment) => (ISO_TIME.test(moment) ? Date.parse(moment) : NaN));
  return moments.length === 2 && from < to ? { from, to } : undefined;
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

function describeSpan({ from, to }: TimeSpan): string {
  return t('editor.span', '{{from}} to {{to}}', { from: formatMoment(from), to: formatMoment(to) });
}

const getStyles = (theme: GrafanaTheme2) => ({
  editor: css({ display: 'grid', gap: theme.spacing(1) }),
  list: css({ display: 'grid', gap: theme.spacing(0.5), margin: 0, padding: 0, listStyle: 'none' }),
  span: css({ display: 'flex', justifyContent: 'space-between', gap: theme.spacing(1) }),
});
