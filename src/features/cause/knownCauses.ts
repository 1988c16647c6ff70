import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { Judged } from '../../session/judged';

/** What was found since the page was loaded: a sentence an incident, for its report and its annotation. */
const causes = new Map<string, string>();

/** The oldest are forgotten. */
const MAX_KNOWN = 100;

/** What tells incidents of panels apart. */
type Origin = Pick<Judged, 'panel' | 'group' | 'prepared'>;

export function rememberCause(judged: Origin, incident: Incident, sentence: string): void {
  causes.delete(keyOf(judged, incident));
  causes.set(keyOf(judged, incident), sentence);
  if (causes.size > MAX_KNOWN) {
    causes.delete([...causes.keys()][0]);
  }
}

export function knownCause(judged: Origin, incident: Incident): string | undefined {
  return causes.get(keyOf(judged, incident));
}

/** An incident keeps its start while it goes on. */
function keyOf({ panel, group, prepared }: Origin, { start }: Incident): string {
  const dashboard = panel.data.request?.dashboardUID ?? '';
  return JSON.stringify([dashboard, panel.id, group?.key ?? '', prepared.samples.time[start]]);
}
