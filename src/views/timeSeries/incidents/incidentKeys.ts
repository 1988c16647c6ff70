import type { Incident } from '@anomaly-forest/core/internal/detection';

/** What a key does on the plot. */
type IncidentKey = 'next' | 'previous' | 'zoom' | 'leave';

const keys: ReadonlyMap<string, IncidentKey> = new Map([
  ['n', 'next'],
  ['p', 'previous'],
  ['Enter', 'zoom'],
  ['Escape', 'leave'],
]);

/** None for keys that mean nothing here, and with a modifier: those belong to the browser and to Grafana. */
export function incidentKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>
): IncidentKey | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key);
}

/**
 * The incident after or before another one, in the order of time; from the last one on to the first. Without another
 * one it is the first or the last.
 */
export function neighbourOf(
  incidents: readonly Incident[],
  current: Incident | undefined,
  key: 'next' | 'previous'
): Incident | undefined {
  const step = key === 'next' ? 1 : -1;
  const at = current ? incidents.findIndex(({ start }) => start === current.start) : -1;
  const next = at < 0 ? (key === 'next' ? 0 : -1) : at + step;
  return incidents.at(next % Math.max(1, incidents.length));
}
