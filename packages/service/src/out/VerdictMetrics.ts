import { Gauge, type Registry } from 'prom-client';
import type { IncidentKind } from '@anomaly-forest/core';
import type { Watchable, WatchedGroup } from '../judge/Watchable';
import type { Labels } from '../prometheus/rangeAnswer';

/** Labels of our own; a group's label of such a name becomes `exported_...`, as Prometheus does it. */
const OWN_LABELS = ['watch', 'signal', 'kind', 'severity', 'label', 'value'];

/** A verdict that is older than this many steps is none any more. */
const MAX_AGE_STEPS = 3;

/**
 * In the order of their numbers. A number may change without an alert on it becoming another one, which a label may not;
 * the shipped rules know what each means.
 */
export const KINDS = [
  'latency-up',
  'traffic-down',
  'traffic-and-latency-up',
  'traffic-up',
  'errors-up',
  'success-down',
  'up',
  'down',
  'frozen',
  'other',
  'missing-run',
  'no-data',
] as const satisfies readonly IncidentKind[];

/** The series of the verdicts, made anew for every scrape from what is known then. */
export class VerdictMetrics {
  /**
   * @param watches - those that are judged
   * @param now - epoch milliseconds
   */
  constructor(registry: Registry, watches: readonly Watchable[], now: () => number) {
    const groupLabels = [...new Set(watches.flatMap(({ config }) => config.groupBy.map(exposedName)))];
    const gauge = (
      name: string,
      help: string,
      own: readonly string[],
      set: (gauge: Gauge, watch: Watchable) => void
    ): void => {
      new Gauge({
        name,
        help,
        labelNames: ['watch', ...own, ...groupLabels],
        registers: [registry],
        collect() {
          this.reset();
          watches.forEach((watch) => set(this, watch));
        },
      });
    };
    gauge('anomaly_forest_score', 'Evidence of the newest sample; 1 is the limit.', [], (score, watch) => {
      for (const [group, labels] of freshGroups(watch, now())) {
        if (group.verdict!.isJudged) {
          score.set(labels, group.verdict!.score);
        }
      }
    });
    gauge('anomaly_forest_incident', '1 while an incident goes on, else 0.', [], (incident, watch) => {
      for (const [key, { labels }] of watch.watched) {
        incident.set(labelsOf(watch, labels), watch.journal.openOf(key) ? 1 : 0);
      }
    });
    gauge('anomaly_forest_judged', '1 if the newest sample was judged, else 0.', [], (judged, watch) => {
      const fresh = new Set([...freshGroups(watch, now())].map(([group]) => group));
      for (const group of watch.watched.values()) {
        judged.set(labelsOf(watch, group.labels), fresh.has(group) && group.verdict!.isJudged ? 1 : 0);
      }
    });
    gauge(
      'anomaly_forest_incident_info',
      'What goes on: its kind, and how severe it is at most so far.',
      ['kind', 'severity'],
      (info, watch) => {
        for (const { labels, incident } of watch.journal.all()) {
          if (incident.isOpen) {
            info.set({ ...labelsOf(watch, labels), kind: incident.kind, severity: incident.severity }, 1);
          }
        }
      }
    );
    gauge(
      'anomaly_forest_incident_cause',
      'How much of the change of a signal a value of a label carries, 0 to 1, of all values that are named (with "cause: true").',
      ['signal', 'label', 'value'],
      (share, watch) => {
        for (const { labels, incident } of watch.journal.all()) {
          const { signal = '', label = '', values = [], share: carried = 0 } = incident.cause ?? {};
          for (const value of incident.isOpen ? values : []) {
            share.set({ ...labelsOf(watch, labels), signal, label, value }, carried);
          }
        }
      }
    );
    const codes = KINDS.map((kind, i) => `${i + 1} ${kind}`).join(', ');
    gauge('anomaly_forest_incident_kind', `The kind of what goes on as a number: ${codes}.`, [], (code, watch) => {
      for (const [key, { labels }] of watch.watched) {
        const open = watch.journal.openOf(key);
        if (open) {
          code.set(labelsOf(watch, labels), 1 + KINDS.indexOf(open.kind));
        }
      }
    });
    for (const what of ['typical', 'lower', 'upper'] as const) {
      gauge(`anomaly_forest_${what}`, HELP[what], ['signal'], (value, watch) => {
        for (const [{ verdict }, labels] of freshGroups(watch, now())) {
          verdict!.typical.forEach((one) => value.set({ ...labels, signal: one.signal }, one[what]));
        }
      });
    }
  }
}

const HELP = {
  typical: 'Typical value of a signal at the newest sample, in its unit (with "bounds: true").',
  lower: 'Lower edge of what is usual of a signal (with "bounds: true").',
  upper: 'Upper edge of what is usual of a signal (with "bounds: true").',
};

/** The groups whose verdict is of now, with their labels. */
function* freshGroups(watch: Watchable, now: number): Iterable<readonly [WatchedGroup, Record<string, string>]> {
  const oldest = watch.newestTime(now) - MAX_AGE_STEPS * watch.config.step;
  for (const group of watch.watched.values()) {
    if (group.verdict && group.verdict.time > oldest) {
      yield [group, labelsOf(watch, group.labels)];
    }
  }
}

function labelsOf({ config }: Watchable, labels: Labels): Record<string, string> {
  const exposed = Object.entries(labels).map(([name, value]) => [exposedName(name), value]);
  return { watch: config.name, ...Object.fromEntries(exposed) };
}

function exposedName(label: string): string {
  return OWN_LABELS.includes(label) ? `exported_${label}` : label;
}
