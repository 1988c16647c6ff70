import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import type { Group } from './group';

/** Worst first: what is still going on before what is over, the most severe before others, many odd samples before few. */
export function rankGroups<T extends Group>(groups: readonly T[]): T[] {
  const badness = new Map(groups.map((group) => [group, badnessOf(group.detection)]));
  return [...groups].sort((a, b) => compare(badness.get(b) ?? [], badness.get(a) ?? []));
}

function badnessOf(detection: Detection | undefined): readonly number[] {
  const incidents = detection?.incidents ?? [];
  const count = (isCounted: (incident: Incident) => boolean): number => incidents.filter(isCounted).length;
  const isMajor = ({ severity }: Incident): boolean => severity === 'major';
  return [
    Math.min(
      1,
      count((incident) => incident.ongoing && isMajor(incident))
    ),
    Math.min(
      1,
      count(({ ongoing }) => ongoing)
    ),
    count(isMajor),
    incidents.reduce((n, { nAnomalous }) => n + nAnomalous, 0),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const difference = a.map((value, i) => value - (b[i] ?? 0)).find((value) => value !== 0);
  return difference ?? 0;
}
