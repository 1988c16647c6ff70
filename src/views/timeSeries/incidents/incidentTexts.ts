import type { Field } from '@grafana/data';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../../i18n/t';
import { labelName } from '../../labels/label';
import { formatChange } from '../../../ui/text/formatChange';
import { incidentTitle, titleHasChange } from '../../../ui/text/incidentTitle';

/** A signal as labels speak of it. */
export interface LabelledSignal {
  readonly name: string;
  readonly field: Pick<Field, 'config'>;
}

/** What may be written over an incident, longest first: `Latency up ×6.4`, `Latency up`. */
export function incidentTexts(incident: Incident, signals: readonly LabelledSignal[]): string[] {
  const title = titleOf(incident, signals);
  const [driver] = incident.drivers;
  // What is frozen stands still, wherever that is.
  const hasChange = driver !== undefined && titleHasChange(incident.kind);
  const change = hasChange ? formatChange(driver.actual, driver.typical, signals[driver.signal].field) : undefined;
  return change === undefined ? [title] : [`${title} ${change}`, title];
}

/** The same for an incident that a person called normal: `Called normal: Latency up`, `Called normal`. */
export function calledNormalTexts(incident: Incident, signals: readonly LabelledSignal[]): string[] {
  const title = titleOf(incident, signals);
  return [t('time-series.called-normal-title', 'Called normal: {{title}}', { title }), labelName('calledNormal')];
}

function titleOf(incident: Incident, signals: readonly LabelledSignal[]): string {
  return incidentTitle(
    incident,
    signals.map(({ name }) => name)
  );
}
