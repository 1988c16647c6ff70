import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../../i18n/t';
import { labelName } from '../../labels/label';
import { incidentTitle } from '../../../ui/text/incidentTitle';

/** What may be written over an incident, longest first: `Latency up: lock or saturation`, `Latency up`. */
export function incidentTexts(incident: Incident, signalNames: readonly string[]): string[] {
  const title = incidentTitle(incident, signalNames);
  const [seen] = title.split(':');
  return seen === title ? [title] : [title, seen.trim()];
}

/** The same for an incident that a person called normal: `Called normal: Latency up`, `Called normal`. */
export function calledNormalTexts(incident: Incident, signalNames: readonly string[]): string[] {
  const title = incidentTexts(incident, signalNames).at(-1);
  return [t('time-series.called-normal-title', 'Called normal: {{title}}', { title }), labelName('calledNormal')];
}
