import { severityRank } from '../../ui/text/severity';
import { IncidentRow } from './incidentRows';

export type SortKey = 'start' | 'severity';

export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** What decides the place of a row. */
type Ranked = Pick<IncidentRow, 'incident' | 'startTime' | 'peakScore'>;

type Compare = (a: Ranked, b: Ranked) => number;

/** What goes on is newer than all that is over, whenever it began. */
const byStart: Compare = (a, b) => Number(a.incident.ongoing) - Number(b.incident.ongoing) || a.startTime - b.startTime;

/** The least severe first; among equals the one with the less strange peak first. */
const bySeverity: Compare = (a, b) =>
  severityRank(a.incident.severity) - severityRank(b.incident.severity) || b.peakScore - a.peakScore;

const compareBy: Record<SortKey, Compare> = { start: byStart, severity: bySeverity };

/** The rows in the given order, as a new array. Descending: newest first, most severe first. */
export function sortIncidentRows<Row extends Ranked>(rows: readonly Row[], { by, descending }: SortOrder): Row[] {
  const compare = compareBy[by];
  return [...rows].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

/** The order after a click on a column's head: the other way round, or that column with the largest first. */
export function nextSortOrder(order: SortOrder, by: SortKey): SortOrder {
  return { by, descending: order.by === by ? !order.descending : true };
}
