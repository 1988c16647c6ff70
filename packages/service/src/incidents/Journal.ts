import type { Incident, IncidentKind } from '@anomaly-forest/core';
import type { IncidentCause } from '../cause/CauseFinder';
import type { GroupVerdict } from '../judge/judgeGroup';
import type { Labels } from '../prometheus/rangeAnswer';
import { type IncidentText, type SeenIncident, SEVERITIES } from './seenIncident';

/** An incident over all its verdicts. It can be written as JSON. */
export interface TrackedIncident extends IncidentText {
  /** Epoch milliseconds of its first anomalous sample, as it was found first. With watch and labels it names the incident. */
  readonly start: number;
  /** Of the last one so far. */
  readonly end: number;
  readonly isOpen: boolean;
  /** As the newest verdict has it: the first sample of a flood may show the traffic alone. */
  readonly kind: IncidentKind;
  /** The most severe so far. */
  readonly severity: Incident['severity'];
  /** What carries its change, as far as that was asked and found. */
  readonly cause?: IncidentCause;
  /** How often that was asked. */
  readonly nAsked?: number;
  /** What has been told to whom. */
  readonly told: Told;
}

/** What has been told of an incident, so that nothing is told twice. */
export interface Told {
  /** Grafana's id of its annotation; `gone` if somebody removed that. */
  readonly annotation?: number | 'gone';
  /** What the annotation says: how far it reaches, in epoch milliseconds, and whether the incident goes on. */
  readonly annotated?: { readonly to: number; readonly isOpen: boolean; readonly cause?: string };
  /** Alertmanager knows that it is over. */
  readonly isResolved?: boolean;
}

/** A group, and the incidents of it that are open or still in the window. */
export interface GroupIncidents {
  readonly labels: Labels;
  readonly incidents: readonly TrackedIncident[];
}

/** What a verdict changed. */
export interface Change {
  readonly what: 'opened' | 'closed';
  readonly labels: Labels;
  readonly incident: TrackedIncident;
}

/** What is kept of a watch from one verdict to the next. It can be written as JSON. */
export interface JournalState {
  /** Epoch milliseconds of the newest verdict; none before the first. */
  readonly lastTurn?: number;
  /** By key of the group; groups without incidents are not in it. */
  readonly groups: Readonly<Record<string, GroupIncidents>>;
}

/** Milliseconds that incidents are followed with. */
export interface Timing {
  /** Samples that are no farther apart belong to one incident. */
  readonly gap: number;
  /** What a verdict looks at. */
  readonly window: number;
}

/** Nothing was judged yet. */
export const emptyJournal: JournalState = { groups: {} };

/**
 * The incidents of a watch: verdicts overlap in time, so that each sees most of what the one before saw. An incident is the
 * same if it overlaps, also where its start is found a sample earlier or later.
 */
export class Journal {
  private groups: Map<string, GroupIncidents>;
  private lastTurn?: number;

  constructor(
    private readonly timing: Timing,
    state: JournalState = emptyJournal
  ) {
    this.groups = new Map(Object.entries(state.groups));
    this.lastTurn = state.lastTurn;
  }

  get newestTurn(): number | undefined {
    return this.lastTurn;
  }

  get state(): JournalState {
    return { lastTurn: this.lastTurn, groups: Object.fromEntries(this.groups) };
  }

  /** The incidents of all groups. */
  *all(): Iterable<{ readonly key: string; readonly labels: Labels; readonly incident: TrackedIncident }> {
    for (const [key, { labels, incidents }] of this.groups) {
      for (const incident of incidents) {
        yield { key, labels, incident };
      }
    }
  }

  /** The incident of a group that goes on, if there is one. */
  openOf(key: string): TrackedIncident | undefined {
    return this.groups.get(key)?.incidents.findLast(({ isOpen }) => isOpen);
  }

  /**
   * Takes in the verdicts of one time. A group without a verdict has no data any more: what was open in it is over.
   *
   * @param verdicts - by key of the group
   */
  take(
    time: number,
    verdicts: ReadonlyMap<string, { readonly labels: Labels; readonly verdict: GroupVerdict }>
  ): Change[] {
    const changes: Change[] = [];
    for (const key of new Set([...this.groups.keys(), ...verdicts.keys()])) {
      const known = this.groups.get(key);
      const judged = verdicts.get(key);
      const labels = judged?.labels ?? known!.labels;
      const seen = judged?.verdict.incidents ?? [];
      const incidents = this.merge(known?.incidents ?? [], seen, time);
      changes.push(...changesOf(known?.incidents ?? [], incidents).map((change) => ({ ...change, labels })));
      if (incidents.length > 0) {
        this.groups.set(key, { labels, incidents });
      } else {
        this.groups.delete(key);
      }
    }
    this.lastTurn = time;
    return changes;
  }

  /** Notes what has been told of an incident. */
  note(key: string, start: number, told: Told): void {
    this.change(key, start, (incident) => ({ ...incident, told: { ...incident.told, ...told } }));
  }

  /** Notes that was asked what carries the change of an incident; an answer before stays where there is none now. */
  noteCause(key: string, start: number, cause: IncidentCause | undefined, nAsked: number): void {
    this.change(key, start, (incident) => ({ ...incident, ...(cause && { cause }), nAsked }));
  }

  private change(key: string, start: number, changed: (incident: TrackedIncident) => TrackedIncident): void {
    const group = this.groups.get(key);
    if (group) {
      const incidents = group.incidents.map((incident) => (incident.start === start ? changed(incident) : incident));
      this.groups.set(key, { ...group, incidents });
    }
  }

  private merge(
    known: readonly TrackedIncident[],
    seen: readonly SeenIncident[],
    time: number
  ): readonly TrackedIncident[] {
    const left = [...known];
    const merged: TrackedIncident[] = [];
    for (const one of seen) {
      const same = left.filter((incident) => this.isSame(incident, one));
      const kept = same.find(({ isOpen }) => isOpen) ?? same[0];
      if (kept) {
        left.splice(left.indexOf(kept), 1);
        merged.push(goneOn(kept, one));
      } else if (!one.isOver || this.lastTurn === undefined || one.end > this.lastTurn) {
        merged.push(found(one));
      }
    }
    const remembered = left
      .map((incident) => (incident.isOpen ? { ...incident, isOpen: false } : incident))
      .filter(({ end, isOpen }, i) => left[i].isOpen !== isOpen || end > time - this.timing.window - this.timing.gap);
    return [...merged, ...remembered].sort((a, b) => a.start - b.start);
  }

  private isSame(incident: TrackedIncident, { start, end }: SeenIncident): boolean {
    const { gap } = this.timing;
    return start <= incident.end + gap && end >= incident.start - gap;
  }
}

function found(seen: SeenIncident): TrackedIncident {
  const { start, end, isOver, kind, severity } = seen;
  return { start, end, isOpen: !isOver, kind, severity, ...seen.describe(), told: {} };
}

function goneOn(incident: TrackedIncident, seen: SeenIncident): TrackedIncident {
  if (!incident.isOpen && seen.isOver) {
    return incident;
  }
  return {
    ...incident,
    ...seen.describe(),
    end: seen.end,
    isOpen: !seen.isOver,
    kind: seen.kind,
    severity: SEVERITIES[Math.max(SEVERITIES.indexOf(incident.severity), SEVERITIES.indexOf(seen.severity))],
    told: { ...incident.told, isResolved: false },
  };
}

function changesOf(
  before: readonly TrackedIncident[],
  after: readonly TrackedIncident[]
): Array<Omit<Change, 'labels'>> {
  return after.flatMap((incident): Array<Omit<Change, 'labels'>> => {
    const wasOpen = before.some(({ start, isOpen }) => start === incident.start && isOpen);
    const isNew = !before.some(({ start }) => start === incident.start);
    return [
      ...(isNew || (incident.isOpen && !wasOpen) ? [{ what: 'opened' as const, incident }] : []),
      ...(!incident.isOpen && (isNew || wasOpen) ? [{ what: 'closed' as const, incident }] : []),
    ];
  });
}
