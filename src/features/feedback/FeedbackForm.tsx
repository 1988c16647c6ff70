import { Button, Field, Input, Modal, RadioButtonGroup, RadioButtonList } from '@grafana/ui';
import React, { useId, useState } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import type { Feedback } from '../../options/savedFeedback';
import type { JudgedSamples } from '../../session/viewProps';
import { describeKeeping } from './describeKeeping';
import { newFeedback, type Said } from '../../session/feedback/newFeedback';
import { titleOf } from './titleOf';

interface Props {
  kind: Said['kind'];
  incident: Incident;
  judged: JudgedSamples;
  isShared: boolean;
  onSay: (feedback: Feedback) => void;
  onDismiss: () => void;
}

/** Asks what exactly is meant, and why, and says where it will be kept. To be shown in a dialog. */
export function FeedbackForm({ kind, incident, judged, isShared, onSay, onDismiss }: Props): React.JSX.Element {
  const reasonId = useId();
  const [said, setSaid] = useState<Said>(() => firstChoice(kind));
  const [reason, setReason] = useState('');
  const say = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    onSay(newFeedback(said, reason, incident, judged, Date.now()));
    onDismiss();
  };
  return (
    <form onSubmit={say}>
      <p>{explanationOf(kind)}</p>
      <Choice said={said} onChange={setSaid} />
      <Field label={t('feedback.reason', 'Reason')} htmlFor={reasonId}>
        <Input
          id={reasonId}
          value={reason}
          maxLength={200}
          placeholder={t('feedback.reason-example', 'for example: load test every Monday')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <p>{describeKeeping(isShared)}</p>
      <Modal.ButtonRow>
        <Button variant="secondary" type="button" onClick={onDismiss}>
          {t('feedback.cancel', 'Cancel')}
        </Button>
        <Button type="submit">{titleOf(kind)}</Button>
      </Modal.ButtonRow>
    </form>
  );
}

function Choice({ said, onChange }: { said: Said; onChange: (said: Said) => void }): React.JSX.Element | null {
  const name = useId();
  switch (said.kind) {
    case 'normal':
      return (
        <Field label={t('feedback.what', 'What is normal')}>
          <RadioButtonList
            name={name}
            value={said.by}
            options={[
              { value: 'values', label: t('feedback.by-values', 'Values like these, whenever they occur') },
              { value: 'time', label: t('feedback.by-time', 'Only this stretch of time') },
            ]}
            onChange={(by) => onChange({ kind: 'normal', by })}
          />
        </Field>
      );
    case 'ignore':
      return (
        <Field label={t('feedback.until', 'For')}>
          <RadioButtonGroup value={said.hours} options={lengths()} onChange={(hours) => onChange({ ...said, hours })} />
        </Field>
      );
    case 'new-normal':
      return null;
  }
}

function firstChoice(kind: Said['kind']): Said {
  return kind === 'normal' ? { kind, by: 'values' } : kind === 'ignore' ? { kind, hours: 4 } : { kind };
}

function lengths(): Array<{ value: number; label: string }> {
  return [
    { value: 1, label: t('feedback.an-hour', '1 hour') },
    { value: 4, label: t('feedback.hours', '4 hours') },
    { value: 24, label: t('feedback.a-day', '1 day') },
    { value: 168, label: t('feedback.a-week', '1 week') },
  ];
}

function explanationOf(kind: Said['kind']): string {
  switch (kind) {
    case 'normal':
      return t('feedback.normal-means', 'Incidents like this one are no longer reported.');
    case 'ignore':
      return t('feedback.ignore-means', 'Incidents of these series are hidden from the start of this incident.');
    case 'new-normal':
      return t(
        'feedback.new-normal-means',
        'Data from before the start of this incident is no longer used to learn what is normal.'
      );
  }
}
