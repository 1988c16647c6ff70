import { Modal, TextArea } from '@grafana/ui';
import React, { useEffect, useRef } from 'react';
import { t } from '../../i18n/t';

interface Props {
  text: string;
  onDismiss: () => void;
}

/** A text, already selected, for those whose browser does not let the page copy it. */
export function CopyDialog({ text, onDismiss }: Props): React.JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Afterwards: the menu that opened this gives the focus back to its button first, and the dialog takes it then.
    const timer = setTimeout(() => area.current?.select(), 100);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Modal title={t('actions.incident-report', 'Incident report')} isOpen onDismiss={onDismiss} initialFocus={-1}>
      <p>
        {t(
          'actions.copy-report-by-hand',
          'The browser does not allow this page to use the clipboard. The text is selected: copy it with Ctrl+C or ⌘C.'
        )}
      </p>
      <TextArea
        ref={area}
        aria-label={t('actions.incident-report', 'Incident report')}
        readOnly
        rows={12}
        value={text}
      />
    </Modal>
  );
}
