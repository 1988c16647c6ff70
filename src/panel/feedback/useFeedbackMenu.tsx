import { Menu } from '@grafana/ui';
import React, { useState } from 'react';
import type { Incident } from '../../detection/detection';
import { t } from '../../i18n/t';
import { announceSuccess } from '../actions/announce';
import type { JudgedSamples } from '../viewProps';
import { describeKeeping } from './describeKeeping';
import { FeedbackDialog, titleOf } from './FeedbackDialog';
import type { Said } from './newFeedback';
import type { FeedbackBook } from './useFeedback';

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
      <FeedbackDialog
        kind={asked}
        incident={incident}
        judged={judged}
        isShared={book.isShared}
        onSay={(feedback) => {
          book.add(feedback);
          announceSuccess(describeKeeping(book.isShared));
        }}
        onDismiss={() => setAsked(undefined)}
      />
    ),
  };
}
