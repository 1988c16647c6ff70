import { Field } from '@grafana/data';
import { Driver, Incident, SignalRole, SignalSettings } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { formatChange } from './formatChange';
import { formatDuration } from './formatDuration';
import { formatValue } from './formatValue';
import type { Kind } from './incidentTitle';

/** What an incident's sentence is made of. */
export interface IncidentWords extends Pick<Incident, 'kind' | 'drivers' | 'ongoing'> {
  /** Milliseconds. */
  readonly duration: number;
  /** Field of each signal. */
  readonly fields: readonly Field[];
  /** Name and role of each signal. */
  readonly signals: ReadonlyArray<Pick<SignalSettings, 'name' | 'role'>>;
}

/** Drivers are named until together they explain this much. */
const EXPLAINED = 0.75;

/** One plain sentence: `Latency 300 ms, typically 45 ms; 6 minutes`. */
export function describeIncident(words: IncidentWords): string {
  const signals = namedDrivers(words).map((driver) => describeDriver(driver, words));
  const duration = formatDuration(words.duration);
  const lasting = words.ongoing ? t('text.so-far', 'for {{duration}} so far', { duration }) : duration;
  return [...signals, lasting].join('; ');
}

/** What a kind speaks of. */
const ROLES: Readonly<Partial<Record<Kind, readonly SignalRole[]>>> = {
  'latency-up': ['latency'],
  'traffic-down': ['traffic'],
  'traffic-and-latency-up': ['traffic', 'latency'],
  'traffic-up': ['traffic'],
};

/** The main drivers, and of each role that the incident's kind speaks of the strongest: a kind must be borne out. */
function namedDrivers({ kind, drivers, signals }: IncidentWords): readonly Driver[] {
  const main = mainDrivers(drivers);
  const ofKind = (ROLES[kind] ?? []).map((role) => drivers.find(({ signal }) => signals[signal].role === role));
  return drivers.filter((driver) => main.includes(driver) || ofKind.includes(driver));
}

/** A signal with a smaller part is not worth a word. */
export const MIN_SHARE = 0.1;

/** The drivers that are worth a word; the strongest always is. */
export function tellingDrivers<T extends Pick<Driver, 'share'>>(drivers: readonly T[]): readonly T[] {
  return drivers.filter(({ share }, i) => i === 0 || share >= MIN_SHARE);
}

/** The strongest drivers that together explain most of the incident. */
export function mainDrivers(drivers: readonly Driver[]): readonly Driver[] {
  let explained = 0;
  const enough = drivers.findIndex(({ share }) => (explained += share) >= EXPLAINED);
  return enough < 0 ? drivers : drivers.slice(0, enough + 1);
}

function describeDriver({ signal, actual, typical }: Driver, { kind, fields, signals }: IncidentWords): string {
  const value = `${signals[signal].name} ${formatValue(fields[signal], actual)}`;
  // What is frozen stands still, wherever that is.
  if (Number.isNaN(typical) || kind === 'frozen') {
    return value;
  }
  const beside = { value, typical: formatValue(fields[signal], typical) };
  const change = formatChange(actual, typical, fields[signal]);
  return change === undefined
    ? t('text.value-typically', '{{value}}, typically {{typical}}', beside)
    : t('text.value-typically-change', '{{value}}, typically {{typical}} ({{change}})', { ...beside, change });
}
