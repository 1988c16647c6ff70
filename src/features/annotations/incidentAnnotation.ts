import { textUtil } from '@grafana/data';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { describeIncident, tellingDrivers } from '../../ui/text/describeIncident';
import { formatShare } from '../../ui/text/formatChange';
import { incidentTitle } from '../../ui/text/incidentTitle';
import { spanDuration } from '../../ui/text/sampleSpan';
import type { Judged } from '../../session/judged';
import { knownCause } from '../cause/knownCauses';

/** Marks annotations of this panel. */
export const OUR_TAG = 'anomaly-forest';

/** An incident as Grafana keeps it. */
export interface IncidentAnnotation {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Ours, the kind, and the group if there is one. */
  readonly tags: string[];
  /** Empty if series are not grouped. */
  readonly group: string;
  /** HTML, which is how Grafana shows it. */
  readonly description: string;
}

/**
 * The range annotation of an incident: its title, its sentence with the drivers' numbers, its kind as a tag; and which
 * value of a label carries the change, where that has been asked.
 */
export function incidentAnnotation(
  incident: Incident,
  judged: Pick<Judged, 'panel' | 'prepared' | 'group'>
): IncidentAnnotation {
  const {
    prepared: { samples, frame },
    group: shown,
  } = judged;
  const group = shown?.name ?? '';
  const { kind, start } = incident;
  const names = samples.signals.map(({ name }) => name);
  const duration = spanDuration(incident, samples.time, typicalStep(samples.time));
  const cause = knownCause(judged, incident);
  const describe = (): string[] => [
    titleOf(incident, names, group),
    describeIncident({ ...incident, duration, fields: frame.fields.slice(1), signals: samples.signals }),
    describeShares(incident, names),
    ...(cause === undefined ? [] : [cause]),
  ];
  const from = Math.round(samples.time[start]);
  return {
    from,
    to: Math.round(samples.time[start] + duration),
    tags: [OUR_TAG, kind, ...(group === '' ? [] : [group])],
    group,
    // Of a hundred incidents hardly any is saved: it is put into words when it is.
    get description() {
      return describe()
        .map((line) => textUtil.escapeHtml(line))
        .join('<br>');
    },
  };
}

function titleOf(incident: Incident, names: readonly string[], group: string): string {
  const title = incidentTitle(incident, names);
  return group === ''
    ? title
    : t('actions.title-in-group', '{{group}}: {{title}}', { group: nameInSentence(group), title });
}

function describeShares({ drivers }: Incident, names: readonly string[]): string {
  const telling = tellingDrivers(drivers).slice(0, 5);
  const shares = telling.map(({ signal, share }) => `${names[signal]} ${formatShare(share)}`);
  return t('actions.drivers', 'Drivers: {{drivers}}', { drivers: shares.join(', ') });
}
