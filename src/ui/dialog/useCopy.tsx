import React, { useState } from 'react';
import { t } from '../../i18n/t';
import { announceSuccess } from './announce';
import { CopyDialog } from './CopyDialog';

/** Copies texts; where the browser does not allow it, `dialog` shows the text, ready to be copied by hand. */
export function useCopy(): { copy: (text: string) => Promise<void>; dialog: React.ReactNode } {
  const [refused, setRefused] = useState<string>();
  const copy = async (text: string): Promise<void> => {
    try {
      // Absent outside of secure contexts: a Grafana that is served over plain HTTP.
      await navigator.clipboard.writeText(text);
      announceSuccess(t('actions.report-copied', 'Incident report copied'));
    } catch {
      setRefused(text);
    }
  };
  const dialog = refused !== undefined && <CopyDialog text={refused} onDismiss={() => setRefused(undefined)} />;
  return { copy, dialog };
}
