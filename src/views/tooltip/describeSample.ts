import type { Detection, Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { labelName } from '../labels/label';
import { seenLabelAt } from '../labels/seenLabels';
import { type NotJudgedReason, whyNotJudged } from '../labels/whyNotJudged';
import { mainDrivers } from '../../ui/text/describeIncident';
import { formatShare } from '../../ui/text/formatChange';
import { incidentTitle } from '../../ui/text/incidentTitle';

/** The verdict on a sample in words: `Anomaly, score 0.71` and, if it belongs to an incident, its title. */
export function describeSample(
  samples: Samples,
  detection: Detection,
  sample: number
): { verdict: string; incident?: string } {
  const verdict = verdictName(samples, detection, sample);
  const anomalyScore = -detection.scoreSamples[sample];
  const incident = incidentAt(detection, sample);
  return {
    verdict:
      detection.labels[sample] === 0 || Number.isNaN(anomalyScore)
        ? verdict
        : t('tooltip.verdict-score', '{{verdict}}, score {{score}}', { verdict, score: anomalyScore.toFixed(2) }),
    incident: incident && describeDriven(incident, samples),
  };
}

/** The incident that a sample belongs to, also a normal one between two anomalous ones. */
export function incidentAt({ incidents }: Detection, sample: number): Incident | undefined {
  return incidents.find(({ start, end }) => start <= sample && sample <= end);
}

/** `Latency up, driven by Latency (93%)` */
function describeDriven(incident: Incident, { signals }: Samples): string {
  const names = signals.map(({ name }) => name);
  const title = incidentTitle(incident, names);
  const drivers = mainDrivers(incident.drivers).map(({ signal, share }) =>
    t('tooltip.driver', '{{name}} ({{share}})', { name: names[signal], share: formatShare(share) })
  );
  return drivers.length === 0 || signals.length === 1
    ? title
    : t('tooltip.incident-drivers', '{{title}}, driven by {{drivers}}', { title, drivers: drivers.join(', ') });
}

function verdictName(samples: Samples, detection: Detection, sample: number): string {
  const label = seenLabelAt(detection, sample);
  switch (label) {
    case 'normal':
      return t('tooltip.normal', 'Normal');
    case 'calledNormal':
      return labelName(label);
    case 'anomaly':
      return t('tooltip.anomaly', 'Anomaly');
    case 'notJudged':
      return notJudgedName(whyNotJudged(samples, detection, sample));
  }
}

function notJudgedName(reason: NotJudgedReason | undefined): string {
  switch (reason) {
    case 'unfinished':
      return t('tooltip.not-judged-unfinished', 'Not judged: its interval is not over');
    case 'missing':
      return t('tooltip.not-judged-missing', 'Not judged: a value is missing');
    default:
      return t('tooltip.not-judged', 'Not judged');
  }
}
