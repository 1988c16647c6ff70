import { useEffect, useRef } from 'react';
import type { Judged } from '../../session/judged';
import { incidentAnnotation } from './incidentAnnotation';
import type { Annotations } from './useAnnotations';

/**
 * Saves incidents while they go on and keeps their annotations up to date, without being asked; one at a time, and none
 * after a refusal, which would only be repeated with every refresh.
 *
 * @param judged - what is shown; none: there is nothing to do
 */
export function useAutomaticAnnotations(judged: Judged | undefined, annotations: Annotations): void {
  const { refusal, kept, save, update } = annotations;
  const wasRefused = useRef(false);
  const isBusy = useRef(false);
  useEffect(() => {
    const next = judged?.detection.incidents
      .map((incident) => ({ incident, annotation: incidentAnnotation(incident, judged) }))
      .find(({ incident, annotation }) => {
        const state = kept(annotation);
        return (incident.ongoing && state === 'not-saved') || state === 'outdated';
      });
    if (!next || refusal !== undefined || wasRefused.current || isBusy.current) {
      return;
    }
    isBusy.current = true;
    const change = kept(next.annotation) === 'outdated' ? update : save;
    void change(next.annotation).then((isDone) => {
      wasRefused.current = !isDone;
      isBusy.current = false;
    });
    // After each drawing: what was saved meanwhile, here or elsewhere, is known only then.
  });
}
