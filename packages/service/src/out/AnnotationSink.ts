import { isDeepStrictEqual } from 'node:util';
import escape from 'lodash/escape.js';
import { describeCause } from '../cause/CauseFinder';
import type { Endpoint, WatchIdentity } from '../config/config';
import { askJson, type Transport } from '../http/request';
import { SourceError } from '../http/sourceError';
import type { Told } from '../incidents/Journal';
import { groupName } from '../judge/groups';
import { sentenceOf, titleOf, type ToldIncident } from './incidentMessage';

/** The tag of the panel's annotations, too: each knows those of the other. */
const OUR_TAG = 'anomaly-forest';

/** What Grafana says of an annotation. */
interface Annotation {
  readonly id: number;
  readonly time: number;
  readonly timeEnd?: number;
}

/**
 * Saves incidents as annotations in Grafana: a range each, brought up to date while it lasts. Before one is made, those
 * that are there are looked at: an incident has one annotation, whichever copy of the service or panel saved it.
 */
export class AnnotationSink {
  constructor(
    private readonly endpoint: Endpoint,
    private readonly transport: Transport
  ) {}

  /**
   * @returns what is to be noted of the incident; undefined if its annotation is up to date
   * @throws SourceError
   */
  async save(told: ToldIncident): Promise<Told | undefined> {
    const { isOpen, told: before } = told.incident;
    const { annotation } = before;
    const body = bodyOf(told);
    const { cause } = told.incident;
    const annotated = { to: body.timeEnd, isOpen, ...(cause && { cause: describeCause(cause) }) };
    if (annotation === 'gone' || isDeepStrictEqual(before.annotated, annotated)) {
      return undefined;
    }
    const id = annotation ?? (await this.find(told))?.id;
    if (id === undefined) {
      const made = (await this.ask('POST', '', body)) as { readonly id: number };
      return { annotation: await this.firstOf(told, made.id), annotated };
    }
    try {
      await this.ask('PATCH', `/${id}`, body);
      return { annotation: id, annotated };
    } catch (error) {
      if (error instanceof SourceError && error.status === 404) {
        return { annotation: 'gone' };
      }
      throw error;
    }
  }

  /** Two copies that saved the same incident at the same moment agree on the older annotation; the newer one is removed. */
  private async firstOf(told: ToldIncident, own: number): Promise<number> {
    const first = await this.find(told);
    if (first === undefined || first.id >= own) {
      return own;
    }
    await this.ask('DELETE', `/${own}`);
    return first.id;
  }

  /** The oldest annotation of the incident: ours, of the same watch and group, at the same time. */
  private async find(told: ToldIncident): Promise<Annotation | undefined> {
    const { time, timeEnd } = bodyOf(told);
    const { watch, labels } = told;
    const parameters = new URLSearchParams({
      from: String(time),
      to: String(timeEnd),
      type: 'annotation',
      limit: '100',
    });
    const group = groupName(labels);
    // Those of a panel may be its own, which know no watch.
    const tags = [OUR_TAG, ...(group === '' ? [] : [group]), ...(watch.dashboard ? [] : [tagOf(watch)])];
    tags.forEach((tag) => parameters.append('tags', tag));
    if (watch.dashboard) {
      parameters.set('dashboardUID', watch.dashboard.uid);
      parameters.set('panelId', String(watch.dashboard.panel));
    }
    const found = (await this.ask('GET', `?${parameters}`)) as readonly Annotation[];
    return found
      .filter((one) => one.time < timeEnd && Math.max(one.timeEnd ?? one.time, one.time + 1) > time)
      .sort((a, b) => a.id - b.id)[0];
  }

  private ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, json?: object): Promise<unknown> {
    return askJson('Grafana', this.endpoint, { method, path: `/api/annotations${path}`, json }, this.transport);
  }
}

function tagOf({ name }: WatchIdentity): string {
  return `watch:${name}`;
}

/** As the panel writes it: title and numbers on lines of HTML; our tag, the kind, the group, and the watch. */
function bodyOf(told: ToldIncident) {
  const { watch, labels, incident } = told;
  const group = groupName(labels);
  return {
    ...(watch.dashboard && { dashboardUID: watch.dashboard.uid, panelId: watch.dashboard.panel }),
    time: Math.round(incident.start),
    timeEnd: Math.round(incident.end + watch.step),
    tags: [OUR_TAG, incident.kind, ...(group === '' ? [] : [group]), tagOf(watch)],
    text: [titleOf(told), sentenceOf(told)].map((line) => escape(line)).join('<br>'),
  };
}
