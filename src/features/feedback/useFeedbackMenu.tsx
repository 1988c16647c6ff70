import { Menu } from '@grafana/ui';
import React, { lazy, useState } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { ActionDialog } from '../../ui/dialog/ActionDialog';
import type { JudgedSamples } from '../../session/viewProps';
import type { Said } from '../../session/feedback/newFeedback';
import { titleOf } from './titleOf';
import type { FeedbackBook } from '../../session/feedback/useFeedback';

/** Loaded when it is asked for: most dashboards never do. */
const FeedbackForm = lazy(() => import('./FeedbackForm').then(({ FeedbackForm: form }) => ({ default: form })));

interface FeedbackMenu {
  /** Items for the menu of the incident; none where the verdict takes no feedback. */
  readonly items: React.ReactNode;
  /** To be put beside the menu, which is gone when an item has been clicked. */
  readonly dialog: React.ReactNode;
}

const icons = { normal: 'check', ignore: 'bell-slash', 'new-normal': 'arrow-right' } as const;

/** What can be said about an incident. */
export function useFeedbackMenu(incident: Incident, judged: JudgedSamples, book: FeedbackBook): FeedbackMenu {
  const [asked, setAsked] = useState<Said['kind']>();
  if (judged.detection.verdict !== 'watch') {
    return { items: null, dialog: null };
  }
  const dismiss = (): void => setAsked(undefined);
  const item = (kind: Said['kind']): React.ReactNode => (
    <Menu.Item
      label={t('feedback.menu-item', '{{title}}…', { title: titleOf(kind) })}
      icon={icons[kind]}
      onClick={() => setAsked(kind)}
    />
  );
  return {
    items: (
      <>
        <Menu.Divider />
        {item('normal')}
        {item('ignore')}
        {item('new-normal')}
      </>
    ),
    dialog: asked && (
      <ActionDialog title={titleOf(asked)} onDismiss={dismiss}>
        <FeedbackForm
          kind={asked}
          incident={incident}
          judged={judged}
          isShared={book.isShared}
          onSay={book.add}
          onDismiss={dismiss}
        />
      </ActionDialog>
    ),
  };
}
