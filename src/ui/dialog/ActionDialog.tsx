import { LoadingPlaceholder, Modal } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { LoadedWhenNeeded } from '../LoadedWhenNeeded';

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
      <LoadedWhenNeeded fallback={<LoadingPlaceholder text={t('actions.loading', 'Loading…')} />}>
        {children}
      </LoadedWhenNeeded>
    </Modal>
  );
}
