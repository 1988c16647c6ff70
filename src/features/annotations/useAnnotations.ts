import type { DataFrame, PanelData } from '@grafana/data';
import { PanelContext, usePanelContext } from '@grafana/ui';
import { useMemo, useRef, useState } from 'react';
import { t } from '../../i18n/t';
import { announceFailure, announceSuccess } from '../../ui/dialog/announce';
import { annotationRefusal } from './annotationRefusal';
import {
  AnnotationPlace,
  createAnnotation,
  deleteAnnotation,
  explainRefusal,
  findAnnotation,
  updateAnnotation,
} from './annotationsApi';
import type { IncidentAnnotation } from './incidentAnnotation';
import { isOfIncident, isOutdated, savedAnnotations } from './savedAnnotations';

/** How an incident is kept: not at all, as it is, or as it was before it went on. */
export type Kept = 'not-saved' | 'saved' | 'outdated';

/** Saves incidents as annotations, brings them up to date, and takes them back. A refusal is told; `false` then. */
export interface Annotations {
  /** Why nothing can be saved: one sentence. */
  readonly refusal?: string;
  readonly kept: (annotation: IncidentAnnotation) => Kept;
  readonly save: (annotation: IncidentAnnotation) => Promise<boolean>;
  readonly update: (annotation: IncidentAnnotation) => Promise<boolean>;
  readonly remove: (annotation: IncidentAnnotation) => Promise<boolean>;
}

/** What was done here and Grafana's data do not show yet. */
interface Change {
  readonly annotation: IncidentAnnotation;
  readonly isSaved: boolean;
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
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const busy = useRef(new Set<string>());
  const place = { dashboardUID: request?.dashboardUID ?? '', panelId };

  const changeOf = (annotation: IncidentAnnotation): Change | undefined =>
    changes.find((other) => isOfIncident(other.annotation, annotation));

  const kept = (annotation: IncidentAnnotation): Kept => {
    const change = changeOf(annotation);
    if (change && (!annotations?.length || change.before === annotations)) {
      return change.isSaved ? (annotation.to > change.annotation.to ? 'outdated' : 'saved') : 'not-saved';
    }
    const found = saved.find((other) => isOfIncident(other, annotation));
    return found ? (isOutdated(found, annotation) ? 'outdated' : 'saved') : 'not-saved';
  };

  /** What Grafana gave the panel is older than a change that was made here: then the server is asked. */
  const idOf = async (annotation: IncidentAnnotation): Promise<string | undefined> => {
    const known = changeOf(annotation) ? undefined : saved.find((other) => isOfIncident(other, annotation))?.id;
    return known || (await findAnnotation(place, annotation))?.id;
  };

  /** One change of an incident at a time; a refusal changes nothing and is told. */
  const attempt = async (
    failure: string,
    annotation: IncidentAnnotation,
    isSaved: boolean,
    change: () => Promise<void>
  ): Promise<boolean> => {
    const key = `${annotation.from} ${annotation.group}`;
    if (busy.current.has(key)) {
      return false;
    }
    busy.current.add(key);
    try {
      await change();
      setChanges((others) => [
        { annotation, isSaved, before: annotations },
        ...others.filter((other) => !isOfIncident(other.annotation, annotation)),
      ]);
      return true;
    } catch (error) {
      announceFailure(failure, explainRefusal(error));
      return false;
    } finally {
      busy.current.delete(key);
    }
  };

  return {
    refusal: annotationRefusal(context, request?.dashboardUID),
    kept,
    save: (annotation) =>
      attempt(t('actions.not-saved', 'The incident was not saved as an annotation'), annotation, true, () =>
        saveOnce(context, place, annotation)
      ),
    update: (annotation) =>
      attempt(t('actions.not-updated', 'The annotation was not updated'), annotation, true, async () =>
        bringUpToDate(context, place, annotation, await idOf(annotation))
      ),
    remove: (annotation) =>
      attempt(t('actions.not-deleted', 'The annotation was not deleted'), annotation, false, async () =>
        takeBack(context, await idOf(annotation))
      ),
  };
}

async function saveOnce(context: PanelContext, place: AnnotationPlace, annotation: IncidentAnnotation): Promise<void> {
  if (await findAnnotation(place, annotation)) {
    announceSuccess(t('actions.saved-before', 'The incident is already saved'));
  } else if (context.canAddAnnotations && context.onAnnotationCreate) {
    // Grafana's own function tells that it is done. Its type says void, but it is a promise.
    await Promise.resolve(context.onAnnotationCreate(forGrafana(annotation)));
  } else {
    await createAnnotation(place, annotation);
    announceSuccess(t('actions.saved-now', 'The incident was saved as an annotation'));
  }
}

async function bringUpToDate(
  context: PanelContext,
  place: AnnotationPlace,
  annotation: IncidentAnnotation,
  id: string | undefined
): Promise<void> {
  if (id === undefined) {
    await saveOnce(context, place, annotation);
  } else {
    // Not through the panel's context: its type wants the id as text, and the server refuses an id that is text.
    await updateAnnotation(id, annotation);
    announceSuccess(t('actions.updated', 'The annotation was updated'));
  }
}

/** What is there no more counts as deleted. */
async function takeBack(context: PanelContext, id: string | undefined): Promise<void> {
  if (id !== undefined && context.onAnnotationDelete) {
    await Promise.resolve(context.onAnnotationDelete(id));
  } else if (id !== undefined) {
    await deleteAnnotation(id);
    announceSuccess(t('actions.deleted', 'The annotation was deleted'));
  }
}

function forGrafana({ group, ...annotation }: IncidentAnnotation): Omit<IncidentAnnotation, 'group'> {
  return annotation;
}
