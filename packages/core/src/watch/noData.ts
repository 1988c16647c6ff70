import type { Incident, Samples } from '../detection';
import type { Matrix } from '../series/matrix';
import { GAP_STEPS } from '../series/missingRows';
import { nJudgedOf } from './nJudged';
import { stepOf } from './signalSeries';

/** What is told of samples, as far as it matters here. */
interface Told {
  readonly incidents: readonly Incident[];
  readonly nIncidentsBySensitivity: readonly number[];
}

/**
 * A verdict with an incident wherever no signal has a value, whatever the sensitivity. While there is none, nobody knows
 * whether another incident goes on.
 */
export function withNoData<T extends Told>(verdict: T, samples: Samples): T {
  const added = noDataIncidents(samples.time, samples.X, nJudgedOf(samples, stepOf(samples.time)));
  const isOver = added.some(({ ongoing }) => ongoing);
  const others = verdict.incidents.map((incident) => (isOver ? { ...incident, ongoing: false } : incident));
  return {
    ...verdict,
    incidents: [...others, ...added].sort((a, b) => a.start - b.start),
    nIncidentsBySensitivity: verdict.nIncidentsBySensitivity.map((count) => count + added.length),
  };
}

/**
 * Where no signal has a value for more than `GAP_STEPS` steps, after it had some: an incident of its own. Nothing can be
 * judged there, so none of its samples is anomalous and no signal drives it.
 *
 * @param time - Epoch milliseconds, ascending.
 * @param nJudged - Only these first samples count: the newest may still come in.
 */
export function noDataIncidents(time: Float64Array, { columns }: Matrix, nJudged: number): Incident[] {
  const step = stepOf(time);
  const incidents: Incident[] = [];
  let last = -1;
  const end = (next: number): void => {
    const resumed = next < nJudged ? time[next] : time[nJudged - 1] + step;
    if (last >= 0 && next - last > 1 && resumed - time[last] > GAP_STEPS * step) {
      incidents.push(incidentOf(last + 1, next - 1, next === nJudged));
    }
    last = next;
  };
  for (let row = 0; row < nJudged; row++) {
    if (columns.some((column) => !Number.isNaN(column[row]))) {
      end(row);
    }
  }
  end(nJudged);
  return incidents;
}

function incidentOf(start: number, end: number, ongoing: boolean): Incident {
  return { start, end, ongoing, peak: start, nAnomalous: 0, severity: 'minor', kind: 'no-data', drivers: [] };
}
