import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Button, Stack, TextArea, useStyles2 } from '@grafana/ui';
import React, { useRef, useState } from 'react';
import { t } from '../../i18n/t';

interface Props {
  /** Says what the text is. */
  label: string;
  text: string;
  /** Offers the text as a file. */
  onDownload?: () => void;
}

/** A text to be taken along: copied, downloaded, or, where the browser forbids copying, selected. */
export function CopyableText({ label, text, onDownload }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      // Absent outside of secure contexts: a Grafana that is served over plain HTTP.
      await navigator.clipboard.writeText(text);
      setSaid(t('actions.copied', 'Copied'));
    } catch {
      area.current?.select();
      setSaid(
        t(
          'actions.copy-by-hand',
          'The browser does not allow this page to copy. The text is selected: press Ctrl+C or ⌘C.'
        )
      );
    }
  };
  return (
    <Stack direction="column" gap={1}>
      <TextArea ref={area} aria-label={label} readOnly rows={10} wrap="off" className={styles.text} value={text} />
      <Stack alignItems="center" gap={1} wrap="wrap">
        <Button size="sm" icon="copy" onClick={copy}>
          {t('actions.copy-text', 'Copy')}
        </Button>
        {onDownload && (
          <Button size="sm" variant="secondary" icon="download-alt" onClick={onDownload}>
            {t('actions.download-text', 'Download')}
          </Button>
        )}
        <span role="status" className={styles.said}>
          {said}
        </span>
      </Stack>
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({ fontFamily: theme.typography.fontFamilyMonospace, fontSize: theme.typography.bodySmall.fontSize }),
  said: css({ color: theme.colors.text.secondary }),
});
