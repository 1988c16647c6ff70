import { Button, Stack } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';

interface Props {
  readonly nAnswered: number;
  readonly nAsked: number;
  readonly onCancel: () => void;
}

/** How many queries have been answered, and a way out. */
export function AskingProgress({ nAnswered, nAsked, onCancel }: Props): React.JSX.Element {
  return (
    <Stack alignItems="center" gap={2}>
      <progress value={nAnswered} max={nAsked} aria-label={t('cause.progress', 'Progress')} />
      <span role="status">
        {t('cause.answered', '{{nAnswered, number}} of {{nAsked, number}} queries answered', { nAnswered, nAsked })}
      </span>
      <Button size="sm" variant="secondary" onClick={onCancel}>
        {t('cause.cancel', 'Cancel')}
      </Button>
    </Stack>
  );
}
