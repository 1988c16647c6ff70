import { textUtil } from '@grafana/data';
import type { Incident } from '../../../detection/detection';
import { typicalStep } from '../../../detection/incidents';
import type { PreparedSamples } from '../../../frames/prepareSamples';
import { t } from '../../../i18n/t';
import { describeIncident } from '../../text/describeIncident';
import { incidentTitle } from '../../text/incidentTitle';
import { spanDuration } from '../../text/sampleSpan';

/** Marks annotations of this panel. */
export const OUR_TAG = 'anomaly-forest';

/** An incident as Grafana keeps it. */
export interface IncidentAnnotation {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly tags: string[];
  /** HTML, which is how Grafana shows it. */
  readonly description: string;
}

/** The range annotation of an incident: its title, its sentence with the drivers' numbers, its kind as a tag. */
export function incidentAnnotation(incident: Incident, { samples, frame }: PreparedSamples): IncidentAnnotation {
  const { drivers, ongoing, kind, start } = incident;
  const names = samples.signals.map(({ name }) => name);
  const duration = spanDuration(incident, samples.time, typicalStep(samples.time));
  const sentence = describeIncident({ drivers, ongoing, duration, fields: frame.fields.slice(1), names });
  const from = Math.round(samples.time[start]);
  return {
    from,
    to: Math.round(samples.time[start] + duration),
    tags: [OUR_TAG, kind],
    description: [incidentTitle(incident, names), sentence, describeShares(incident, names)]
      .map((line) => textUtil.escapeHtml(line))
      .join('<br>'),
  };
}

function describeShares({ drivers }: Incident, names: readonly string[]): string {
  const shares = drivers.slice(0, 5).map(({ signal, share }) => `${names[signal]} ${Math.round(share * 100)} %`);
  return t('actions.drivers', 'Drivers: {{drivers}}', { drivers: shares.join(', ') });
}
