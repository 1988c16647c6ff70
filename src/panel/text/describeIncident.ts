import { Field } from '@grafana/data';
import { Driver } from '../../detection/detection';
import { t } from '../../i18n/t';
import { formatDuration } from './formatDuration';
import { formatValue } from './formatValue';

/** What an incident's sentence is made of. */
export interface IncidentWords {
  /** Strongest first, as in `Incident`. */
  readonly drivers: readonly Driver[];
  readonly ongoing: boolean;
  /** Milliseconds. */
  readonly duration: number;
  /** Field of each signal. */
  readonly fields: readonly Field[];
  /** Name of each signal. */
  readonly names: readonly string[];
}

/** Drivers are named until together they explain this much. */
const EXPLAINED = 0.75;

/** One plain sentence: `Latency 300 ms, typically 45 ms; 6 minutes`. */
export function describeIncident(words: IncidentWords): string {
  const signals = mainDrivers(words.drivers).map((driver) => describeDriver(driver, words));
  const duration = formatDuration(words.duration);
  const lasting = words.ongoing ? t('text.so-far', 'for {{duration}} so far', { duration }) : duration;
  return [...signals, lasting].join('; ');
}

/** The strongest drivers that together explain most of the incident. */
export function mainDrivers(drivers: readonly Driver[]): readonly Driver[] {
  let explained = 0;
  const enough = drivers.findIndex(({ share }) => (explained += share) >= EXPLAINED);
  return enough < 0 ? drivers : drivers.slice(0, enough + 1);
}

function describeDriver({ signal, actual, typical }: Driver, { fields, names }: IncidentWords): string {
  const value = `${names[signal]} ${formatValue(fields[signal], actual)}`;
  return Number.isNaN(typical)
    ? value
    : t('text.value-typically', '{{value}}, typically {{typical}}', {
        value,
        typical: formatValue(fields[signal], typical),
      });
}
