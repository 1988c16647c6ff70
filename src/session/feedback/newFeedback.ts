import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { Feedback } from '../../options/savedFeedback';
import { incidentTitle } from '../../ui/text/incidentTitle';
import { spanDuration } from '../../ui/text/sampleSpan';
import type { JudgedSamples } from '../groups/group';
import { userName } from './currentUser';
import { valuesBox } from './valuesBox';

/** What can be said about an incident; `hours` from now on nobody needs to see its like. */
export type Said =
  | { readonly kind: 'normal'; readonly by: 'values' | 'time' }
  | { readonly kind: 'ignore'; readonly hours: number }
  | { readonly kind: 'new-normal' };

/** Feedback as it is kept. `now` in epoch milliseconds. */
export function newFeedback(
  said: Said,
  reason: string,
  incident: Incident,
  judged: JudgedSamples,
  now: number
): Feedback {
  const { samples } = judged.prepared;
  const from = samples.time[incident.start];
  const signed = {
    group: judged.group?.key ?? '',
    about: incidentTitle(
      incident,
      samples.signals.map(({ name }) => name)
    ),
    reason: reason.trim(),
    author: userName(),
    time: now,
  };
  switch (said.kind) {
    case 'new-normal':
      return { ...signed, kind: said.kind, from };
    case 'ignore':
      return { ...signed, kind: said.kind, normal: { span: { from, to: now + said.hours * 3_600_000 } } };
    case 'normal': {
      const to = from + spanDuration(incident, samples.time, typicalStep(samples.time));
      const normal = said.by === 'values' ? { values: valuesBox(incident, judged) } : { span: { from, to } };
      return { ...signed, kind: said.kind, normal };
    }
  }
}
