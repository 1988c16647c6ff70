import type { Incident, IncidentKind } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';

/** What happened. */
export type Kind = IncidentKind;

/** What a title is made of. */
interface Titled extends Pick<Incident, 'drivers'> {
  readonly kind: Kind;
}

/** What was seen in an incident: `Latency up`. Where its kind names no signal, the one that drove it does: `Errors up`. */
export function incidentTitle({ kind, drivers }: Titled, signalNames: readonly string[]): string {
  const [strongest] = drivers;
  const name = strongest === undefined ? undefined : signalNames[strongest.signal];
  switch (kind) {
    case 'latency-up':
      return t('kind.latency-up', 'Latency up');
    case 'traffic-down':
      return t('kind.traffic-down', 'Traffic down');
    case 'traffic-and-latency-up':
      return t('kind.traffic-and-latency-up', 'Traffic and latency up');
    case 'traffic-up':
      return t('kind.traffic-up', 'Traffic up');
    case 'errors-up':
      return t('kind.errors-up', 'Errors up');
    case 'success-down':
      return t('kind.success-down', 'Success rate down');
    case 'up':
      return name === undefined ? t('kind.other', 'Other') : t('kind.signal-up', '{{name}} up', { name });
    case 'down':
      return name === undefined ? t('kind.other', 'Other') : t('kind.signal-down', '{{name}} down', { name });
    case 'frozen':
      return name === undefined ? t('kind.frozen', 'Frozen') : t('kind.signal-frozen', '{{name}} frozen', { name });
    case 'missing-run':
      return name === undefined
        ? t('kind.missing-run', 'Regular run missing')
        : t('kind.signal-missing-run', '{{name}}: regular run missing', { name });
    case 'no-data':
      return t('kind.no-data', 'No data');
    case 'other':
      return titleByDriver(strongest, name);
  }
}

/** Whether a change (`×6.4`) can stand beside the title: what is frozen or missing has none. */
export function titleHasChange(kind: Kind): boolean {
  return kind !== 'frozen' && kind !== 'missing-run' && kind !== 'no-data';
}

function titleByDriver(driver: Titled['drivers'][number] | undefined, name = ''): string {
  if (driver === undefined) {
    return t('kind.other', 'Other');
  }
  if (Number.isNaN(driver.typical)) {
    return name;
  }
  return driver.actual > driver.typical
    ? t('kind.signal-up', '{{name}} up', { name })
    : t('kind.signal-down', '{{name}} down', { name });
}

/** What often is behind such an incident; a hint, for a slow dependency or a deploy may be as well. None for most kinds. */
export function causeHint({ kind }: Pick<Titled, 'kind'>): string | undefined {
  switch (kind) {
    case 'latency-up':
      return t('kind.latency-up-often', 'often: lock or saturation');
    case 'traffic-down':
      return t('kind.traffic-down-often', 'often: upstream failure');
    case 'traffic-and-latency-up':
      return t('kind.traffic-and-latency-up-often', 'often: surge or DDoS');
    default:
      return undefined;
  }
}
