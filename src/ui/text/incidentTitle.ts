import { Incident, IncidentKind } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';

/** What an incident is called. Where its kind says nothing, the signal that drove it does: `Errors up`. */
export function incidentTitle(
  { kind, drivers }: Pick<Incident, 'kind' | 'drivers'>,
  signalNames: readonly string[]
): string {
  if (kind !== 'other' || drivers.length === 0) {
    return kindTitle(kind);
  }
  const { signal, typical, actual } = drivers[0];
  const name = signalNames[signal];
  if (Number.isNaN(typical)) {
    return name;
  }
  return actual > typical
    ? t('kind.signal-up', '{{name}} up', { name })
    : t('kind.signal-down', '{{name}} down', { name });
}

/** What was seen and, behind the colon, what it usually means. */
function kindTitle(kind: IncidentKind): string {
  switch (kind) {
    case 'latency-up':
      return t('kind.latency-up', 'Latency up: lock or saturation');
    case 'traffic-down':
      return t('kind.traffic-down', 'Traffic down: upstream failure');
    case 'traffic-and-latency-up':
      return t('kind.traffic-and-latency-up', 'Traffic and latency up: surge or DDoS');
    case 'traffic-up':
      return t('kind.traffic-up', 'Traffic up');
    case 'other':
      return t('kind.other', 'Other');
  }
}
