import type { StandardEditorProps } from '@grafana/data';
import { Button, LoadingPlaceholder, Modal } from '@grafana/ui';
import { css } from '@emotion/css';
import React, { lazy, useState } from 'react';
import { t } from '../../i18n/t';
import { defaultOptions, type Options } from '../../options/options';
import { groupingOf } from '../../session/useSamples';
import { LoadedWhenNeeded } from '../../ui/LoadedWhenNeeded';

const FieldUsesTable = lazy(() => import('./FieldUsesTable').then((module) => ({ default: module.FieldUsesTable })));

/** Opens a table of all fields that the queries returned, and what each is taken as. It sets nothing. */
export function FieldUsesEditor({
  context,
}: StandardEditorProps<undefined, unknown, Partial<Options>>): React.JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" size="sm" icon="table" onClick={() => setIsOpen(true)}>
        {t('editor.field-uses-show', 'Show fields')}
      </Button>
      {isOpen && (
        <Modal
          className={wide}
          title={t('editor.field-uses', 'Fields of the queries')}
          isOpen
          onDismiss={() => setIsOpen(false)}
        >
          <LoadedWhenNeeded fallback={<LoadingPlaceholder text={t('actions.loading', 'Loading…')} />}>
            <FieldUsesTable series={context.data ?? []} {...groupingOf({ ...defaultOptions, ...context.options })} />
          </LoadedWhenNeeded>
        </Modal>
      )}
    </>
  );
}

const wide = css({ width: '90vw', maxWidth: 1400 });
