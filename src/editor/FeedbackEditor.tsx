import type { StandardEditorProps } from '@grafana/data';
import React from 'react';
import { t } from '../i18n/t';
import { FeedbackList } from '../features/feedback/FeedbackList';
import type { Feedback } from '../options/savedFeedback';

/** What people said about incidents, to be read and taken back. */
export function FeedbackEditor(props: StandardEditorProps<readonly Feedback[] | undefined>): React.JSX.Element {
  const { value: entries = [], onChange } = props;
  return entries.length === 0 ? (
    <p>{t('editor.feedback-none', 'None yet: an incident’s menu has “Not an anomaly”, “Mute” and “New normal”.')}</p>
  ) : (
    <FeedbackList entries={entries} onRemove={(gone) => onChange(entries.filter((entry) => entry !== gone))} />
  );
}
