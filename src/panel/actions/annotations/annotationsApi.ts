import { getBackendSrv, isFetchError } from '@grafana/runtime';
import { t } from '../../../i18n/t';
import { IncidentAnnotation, OUR_TAG } from './incidentAnnotation';

/** Where annotations are kept. */
export interface AnnotationPlace {
  readonly dashboardUID: string;
  readonly panelId: number;
}

/** We say ourselves what happened. */
const quiet = { showSuccessAlert: false, showErrorAlert: false };

const path = '/api/annotations';

/** The id of the annotation with the same start that is there already. */
export async function findAnnotation(
  place: AnnotationPlace,
  { from, to }: IncidentAnnotation
): Promise<string | undefined> {
  const query = { ...place, from, to, tags: OUR_TAG, type: 'annotation' };
  const found: Array<{ id: number; time: number }> = await getBackendSrv().get(path, query, undefined, quiet);
  const same = found.find(({ time }) => time === from);
  return same && String(same.id);
}

/** Saves an annotation and returns its id. */
export async function createAnnotation(place: AnnotationPlace, annotation: IncidentAnnotation): Promise<string> {
  const { from, to, tags, description } = annotation;
  const body = { ...place, time: from, timeEnd: to, tags, text: description };
  const { id }: { id: number } = await getBackendSrv().post(path, body, quiet);
  return String(id);
}

export async function deleteAnnotation(id: string): Promise<void> {
  await getBackendSrv().delete(`${path}/${encodeURIComponent(id)}`, undefined, quiet);
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
