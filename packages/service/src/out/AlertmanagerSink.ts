import { describeCause } from '../cause/CauseFinder';
import type { Endpoint } from '../config/config';
import { askJson, type Transport } from '../http/request';
import { sentenceOf, titleOf, type ToldIncident } from './incidentMessage';

/** Alerts in one request. */
const MAX_ALERTS = 500;

/**
 * An alert that is not sent again within so many steps (and ten minutes at least) is over: the service may be gone. A restart
 * on another machine takes less.
 */
const LASTING_STEPS = 4;
const MIN_LASTING = 600_000;

/** The name of every alert: what happened, which may look otherwise with the next sample, is in its annotations. */
export const ALERT_NAME = 'AnomalyForestIncident';

/**
 * Alertmanager's API v2. Every open incident is sent at each turn, as Prometheus does it: equal labels are the same alert,
 * whoever sends it and however often.
 */
export class AlertmanagerSink {
  constructor(
    private readonly endpoint: Endpoint,
    private readonly transport: Transport
  ) {}

  /**
   * Sends incidents that are open, and those that are over.
   *
   * @param now - epoch milliseconds
   * @throws SourceError
   */
  async send(told: readonly ToldIncident[], now: number): Promise<void> {
    for (let i = 0; i < told.length; i += MAX_ALERTS) {
      const json = told.slice(i, i + MAX_ALERTS).map((one) => alertOf(one, now));
      await askJson('Alertmanager', this.endpoint, { method: 'POST', path: '/api/v2/alerts', json }, this.transport);
    }
  }
}

function alertOf(told: ToldIncident, now: number): object {
  const { watch, labels, incident } = told;
  const lasting = Math.max(MIN_LASTING, LASTING_STEPS * watch.step);
  return {
    labels: {
      ...Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== '')),
      alertname: ALERT_NAME,
      watch: watch.name,
    },
    annotations: {
      summary: titleOf(told),
      description: sentenceOf(told),
      kind: incident.kind,
      severity: incident.severity,
      ...(incident.cause && { cause: describeCause(incident.cause) }),
    },
    startsAt: iso(incident.start),
    endsAt: iso(incident.isOpen ? now + lasting : Math.min(now, incident.end + watch.step)),
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
