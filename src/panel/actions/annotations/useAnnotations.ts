import type { DataFrame, PanelData } from '@grafana/data';
import { usePanelContext } from '@grafana/ui';
import { useMemo, useRef, useState } from 'react';
import { t } from '../../../i18n/t';
import { announceFailure, announceSuccess } from '../announce';
import { annotationRefusal } from './annotationRefusal';
import { createAnnotation, deleteAnnotation, explainRefusal, findAnnotation } from './annotationsApi';
import { IncidentAnnotation } from './incidentAnnotation';
import { savedAnnotations } from './savedAnnotations';

/** Saves incidents as annotations and takes them back. */
export interface Annotations {
  /** Why nothing can be saved: one sentence. */
  readonly refusal?: string;
  readonly isSaved: (from: number) => boolean;
  readonly save: (annotation: IncidentAnnotation) => Promise<void>;
  readonly remove: (annotation: IncidentAnnotation) => Promise<void>;
}

/** What was done here and Grafana's data do not show yet. */
interface Change {
  readonly saved: boolean;
  /** The annotations that the panel had then: others are newer than the change. */
  readonly before?: readonly DataFrame[];
}

/**
 * Through the panel's context where Grafana offers it, for that redraws the dashboard's annotations; else through the
 * HTTP API. The server is asked before saving, so that two windows do not save an incident twice.
 */
export function useAnnotations(panelId: number, { annotations, request }: PanelData): Annotations {
  const context = usePanelContext();
  const saved = useMemo(() => savedAnnotations(annotations), [annotations]);
  const [changes, setChanges] = useState<ReadonlyMap<number, Change>>(new Map());
  const busy = useRef(new Set<number>());
  const place = { dashboardUID: request?.dashboardUID ?? '', panelId };

  const isSaved = (from: number): boolean => {
    const change = changes.get(from);
    const isNewest = change && (!annotations?.length || change.before === annotations);
    return isNewest ? change.saved : saved.has(from);
  };
  const note = (from: number, isNowSaved: boolean): void =>
    setChanges((others) => new Map(others).set(from, { saved: isNowSaved, before: annotations }));

  /** One change of an incident at a time; a refusal changes nothing and is told. */
  const attempt = async (failure: string, { from }: IncidentAnnotation, change: () => Promise<void>): Promise<void> => {
    if (busy.current.has(from)) {
      return;
    }
    busy.current.add(from);
    try {
      await change();
    } catch (error) {
      announceFailure(failure, explainRefusal(error));
    } finally {
      busy.current.delete(from);
    }
  };

  const save = (annotation: IncidentAnnotation): Promise<void> =>
    attempt(t('actions.not-saved', 'The incident was not saved as annotation'), annotation, async () => {
      if ((await findAnnotation(place, annotation)) !== undefined) {
        announceSuccess(t('actions.saved-before', 'The incident had been saved before'));
      } else if (context.canAddAnnotations && context.onAnnotationCreate) {
        // Grafana's own function tells that it is done. Its type says void, but it is a promise.
        await Promise.resolve(context.onAnnotationCreate(annotation));
      } else {
        await createAnnotation(place, annotation);
        announceSuccess(t('actions.saved-now', 'The incident was saved as annotation'));
      }
      note(annotation.from, true);
    });

  const remove = (annotation: IncidentAnnotation): Promise<void> =>
    attempt(t('actions.not-deleted', 'The annotation was not deleted'), annotation, async () => {
      const id = saved.get(annotation.from) || (await findAnnotation(place, annotation));
      if (id !== undefined && context.onAnnotationDelete) {
        await Promise.resolve(context.onAnnotationDelete(id));
      } else if (id !== undefined) {
        await deleteAnnotation(id);
        announceSuccess(t('actions.deleted', 'The annotation was deleted'));
      }
      note(annotation.from, false);
    });

  return { refusal: annotationRefusal(context, request?.dashboardUID), isSaved, save, remove };
}
