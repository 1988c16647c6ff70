import type { Detection, Incident } from '../../detection/detection';
import { useLinked } from '../linked/linked';

/** The incident that is looked at in another view, else the newest of the most severe ones. */
export function useIncidentInView(detection: Detection | undefined): Incident | undefined {
  const { incident } = useLinked();
  const incidents = detection?.incidents ?? [];
  return incident ?? incidents.filter(({ severity }) => severity === 'major').at(-1) ?? incidents.at(-1);
}
