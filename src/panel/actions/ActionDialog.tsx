import { ErrorBoundaryAlert, LoadingPlaceholder, Modal } from '@grafana/ui';
import React, { Suspense } from 'react';
import { t } from '../../i18n/t';

interface Props {
  title: string;
  onDismiss: () => void;
  /** May be loaded when it is needed. */
  children: React.ReactNode;
}

/** A dialog whose content may still be on its way, and may fail, without harm to the panel. */
export function ActionDialog({ title, onDismiss, children }: Props): React.JSX.Element {
  return (
    <Modal title={title} isOpen onDismiss={onDismiss}>
      <ErrorBoundaryAlert>
        <Suspense fallback={<LoadingPlaceholder text={t('actions.loading', 'Loading…')} />}>{children}</Suspense>
      </ErrorBoundaryAlert>
    </Modal>
  );
}
