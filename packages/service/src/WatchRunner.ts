import type { Logger } from 'pino';
import { messageOf, SourceError } from './http/sourceError';
import type { Change, TrackedIncident } from './incidents/Journal';
import { groupName } from './judge/groups';
import type { TurnResult, Watchable } from './judge/Watchable';
import type { AlertmanagerSink } from './out/AlertmanagerSink';
import type { Announcements } from './out/Announcements';
import type { AnnotationSink } from './out/AnnotationSink';
import { sentenceOf, type ToldIncident } from './out/incidentMessage';
import type { ErrorSource, SelfMetrics } from './out/SelfMetrics';
import type { StateFolder } from './state/StateFolder';

/** Whom a watch tells what it found. */
export interface Surroundings {
  readonly log: Logger;
  readonly metrics: SelfMetrics;
  readonly state?: StateFolder;
  readonly annotations?: AnnotationSink;
  readonly alertmanager?: AlertmanagerSink;
  /** What all watches together have said of troubles. */
  readonly announcements?: Announcements;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Judges a watch at each step, and tells what was found. What is kept is written after it was told: whoever dies between
 * the two tells it again, and those who are told know that it is the same.
 */
export class WatchRunner {
  private readonly said = new Map<string, string>();
  private isJudged = false;

  constructor(
    readonly watch: Watchable,
    private readonly around: Surroundings
  ) {}

  /** Whether there was a verdict since the start. */
  get isReady(): boolean {
    return this.isJudged;
  }

  /** Judges what is due. Nothing is thrown: what went wrong is said in the log and counted. */
  async run(): Promise<void> {
    const due = this.watch.dueTimes(this.around.now());
    for (const time of due) {
      const result = await this.judge(time);
      if (result === undefined) {
        return;
      }
      this.report(result);
      await this.tell();
      await this.save();
    }
    if (due.length > 0) {
      await this.findCauses();
    }
    this.checkClock();
  }

  private async judge(time: number): Promise<TurnResult | undefined> {
    const { name } = this.watch.config;
    try {
      const result = await this.watch.turn(time);
      this.said.delete('turn');
      return result;
    } catch (error) {
      const reason = error instanceof SourceError ? error.reason : 'unknown';
      if (reason !== 'stopped') {
        this.around.metrics.skippedTurns.inc({ watch: name, reason });
        this.complain(this.watch.readsFrom, 'turn', error);
      }
      return undefined;
    }
  }

  private report({ time, changes, nJudged, leftOut, complaints, judgeSeconds }: TurnResult): void {
    const { metrics, log, now } = this.around;
    const { name } = this.watch.config;
    this.isJudged = true;
    metrics.turns.inc({ watch: name });
    metrics.groups.set({ watch: name }, nJudged);
    metrics.judgeSeconds.observe({ watch: name }, judgeSeconds);
    metrics.lastTurn.set({ watch: name }, time / 1000);
    metrics.lag.set({ watch: name }, (now() - time) / 1000);
    for (const [reason, count] of Object.entries(leftOut)) {
      metrics.leftOut.set({ watch: name, reason }, count);
    }
    this.sayOnce('left out', complaints.join(' '), (text) => log.warn({ watch: name }, text));
    if (nJudged === 0) {
      this.sayOnce('empty', 'The queries bring no series: nothing is judged.', (text) =>
        log.warn({ watch: name }, text)
      );
    } else {
      this.said.delete('empty');
    }
    changes.forEach((change) => this.logChange(change));
  }

  private logChange({ what, labels, incident }: Change): void {
    const { log, metrics } = this.around;
    const { config } = this.watch;
    if (what === 'opened') {
      metrics.incidents.inc({ watch: config.name });
    }
    const { kind, severity, start, end, title } = incident;
    log.info(
      {
        watch: config.name,
        group: groupName(labels) || undefined,
        kind,
        severity,
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
      },
      what === 'opened'
        ? `${title}: ${sentenceOf({ watch: config, labels, incident })}`
        : `${title} is over: ${sentenceOf({ watch: config, labels, incident })}`
    );
  }

  /** After what is told at once: an alert does not wait for its cause, which is told as soon as it is known. */
  private async findCauses(): Promise<void> {
    const { watch } = this;
    await this.attempt('prometheus', async () => {
      const { changed, problems } = (await watch.findCauses?.()) ?? { changed: [], problems: [] };
      this.sayOnce('cause', problems.join(' '), (text) => this.around.log.warn({ watch: watch.config.name }, text));
      for (const { labels, incident } of changed) {
        this.around.log.info(
          { watch: watch.config.name, group: groupName(labels) || undefined, cause: incident.cause },
          `${incident.title}: ${sentenceOf({ watch: watch.config, labels, incident })}`
        );
      }
      if (changed.length > 0) {
        await this.tell();
        await this.save();
      }
    });
  }

  private async tell(): Promise<void> {
    const all = [...this.watch.journal.all()];
    const { annotations, alertmanager, now } = this.around;
    if (alertmanager) {
      const sent = all.filter(({ incident }) => incident.isOpen || incident.told.isResolved === false);
      await this.attempt('alertmanager', async () => {
        await alertmanager.send(
          sent.map((one) => this.toldOf(one)),
          now()
        );
        for (const { key, incident } of sent) {
          this.watch.journal.note(key, incident.start, { isResolved: !incident.isOpen });
        }
      });
    }
    for (const one of annotations ? all : []) {
      await this.attempt('grafana', async () => {
        const told = await annotations!.save(this.toldOf(one));
        if (told) {
          this.watch.journal.note(one.key, one.incident.start, told);
        }
      });
    }
  }

  private toldOf({ labels, incident }: { labels: ToldIncident['labels']; incident: TrackedIncident }): ToldIncident {
    return { watch: this.watch.config, labels, incident };
  }

  /** Writes what a restart need not find out again. */
  async save(): Promise<void> {
    const { state } = this.around;
    const { name, key: stateKey = name } = this.watch.config;
    if (state) {
      await this.attempt('state', async () => {
        await state.write('journal', stateKey, this.watch.journal.state);
        const baselines = this.watch.takeBaselines();
        if (baselines) {
          await state.write('baselines', stateKey, baselines);
        }
      });
    }
  }

  private async attempt(source: ErrorSource, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.said.delete(source);
    } catch (error) {
      if (!(error instanceof SourceError && error.reason === 'stopped')) {
        this.complain(source, source, error);
      }
    }
  }

  /** A clock that was put back: what was judged already is not judged again, until it has caught up. */
  private checkClock(): void {
    const { log, now, metrics } = this.around;
    const { config, journal } = this.watch;
    if (this.watch.newestTime(now()) < (journal.newestTurn ?? 0)) {
      metrics.skippedTurns.inc({ watch: config.name, reason: 'clock' });
      this.sayOnce(
        'clock',
        'The clock is behind the newest verdict: it was put back, or the state is of another machine. Nothing is judged until it has caught up.',
        (text) => log.warn({ watch: config.name }, text)
      );
    } else {
      this.said.delete('clock');
    }
  }

  private complain(source: ErrorSource, topic: string, error: unknown): void {
    const reason = error instanceof SourceError ? error.reason : 'other';
    this.around.metrics.errors.inc({ source, reason });
    const { announcements, log, now } = this.around;
    const isNews = announcements?.isNews(messageOf(error), now()) ?? true;
    this.sayOnce(topic, messageOf(error), (text) => {
      if (isNews) {
        log.error({ watch: this.watch.config.name, source }, text);
      }
    });
  }

  /** What lasts is said once, not at every turn; the metric counts every time. */
  private sayOnce(topic: string, text: string, say: (text: string) => void): void {
    if (text !== '' && this.said.get(topic) !== text) {
      say(text);
    }
    this.said.set(topic, text);
  }
}
