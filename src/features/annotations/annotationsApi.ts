import { getBackendSrv, isFetchError } from '@grafana/runtime';
import { t } from '../../i18n/t';
import { IncidentAnnotation, OUR_TAG } from './incidentAnnotation';
import { isOfIncident, SavedAnnotation } from './savedAnnotations';

/** Where annotations are kept. */
export interface AnnotationPlace {
  readonly dashboardUID: string;
  readonly panelId: number;
}

/** We say ourselves what happened. */
const quiet = { showSuccessAlert: false, showErrorAlert: false };

const path = '/api/annotations';

/** What the server says of an annotation. */
interface AnnotationAnswer {
  readonly id: number;
  readonly time: number;
  readonly timeEnd?: number;
  readonly tags?: readonly string[];
}

/** The annotation of the same incident that is there already. */
export async function findAnnotation(
  place: AnnotationPlace,
  annotation: IncidentAnnotation
): Promise<SavedAnnotation | undefined> {
  const { from, to } = annotation;
  const query = { ...place, from, to, tags: OUR_TAG, type: 'annotation' };
  const found: AnnotationAnswer[] = await getBackendSrv().get(path, query, undefined, quiet);
  return found
    .map(({ id, time, timeEnd = time, tags = [] }) => ({ id: String(id), from: time, to: timeEnd, tags }))
    .find((saved) => isOfIncident(saved, annotation));
}

/** Saves an annotation and returns its id. */
export async function createAnnotation(place: AnnotationPlace, annotation: IncidentAnnotation): Promise<string> {
  const { id }: { id: number } = await getBackendSrv().post(path, { ...place, ...bodyOf(annotation) }, quiet);
  return String(id);
}

export async function updateAnnotation(id: string, annotation: IncidentAnnotation): Promise<void> {
  await getBackendSrv().patch(pathOf(id), bodyOf(annotation), quiet);
}

export async function deleteAnnotation(id: string): Promise<void> {
  await getBackendSrv().delete(pathOf(id), undefined, quiet);
}

function bodyOf({ from, to, tags, description }: IncidentAnnotation): object {
  return { time: from, timeEnd: to, tags, text: description };
}

function pathOf(id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}

/** Why the server, or the way to it, refused: one sentence. */
export function explainRefusal(error: unknown): string {
  if (isFetchError(error)) {
    const reason: unknown = error.data?.message;
    const { status } = error;
    return typeof reason === 'string'
      ? t('actions.answered-reason', 'Grafana answered {{status}}: {{reason}}.', { status, reason })
      : t('actions.answered', 'Grafana answered {{status}}.', { status });
  }
  return error instanceof Error ? error.message : String(error);
}
