import type { GroupVerdict } from '../judge/judgeGroup';
import { Journal, type JournalState } from './Journal';
import type { SeenIncident } from './seenIncident';

const MINUTE = 60_000;
const labels = { service: 'cart' };

/** Incidents `start-end`, in minutes; `.` behind: it is over. */
function verdictOf(time: number, text: string, more: Partial<SeenIncident> = {}): GroupVerdict {
  const incidents = text
    .split(' ')
    .filter(Boolean)
    .map((span): SeenIncident => {
      const [start, end] = span
        .replace('.', '')
        .split('-')
        .map((minute) => Number(minute) * MINUTE);
      return {
        start,
        end,
        isOver: span.endsWith('.'),
        kind: 'latency-up',
        severity: 'minor',
        describe: () => ({ title: 'Latency up', drivers: [] }),
        ...more,
      };
    });
  return { time, isJudged: true, score: 0, typical: [], incidents, fingerprint: '' };
}

/** Takes what is seen minute by minute; what changed, as `opened 10-12`. */
function changesOf(
  journal: Journal,
  seen: ReadonlyArray<readonly [minute: number, text: string, more?: Partial<SeenIncident>]>
): string[] {
  return seen.flatMap(([minute, text, more]) =>
    journal
      .take(minute * MINUTE, new Map([['cart', { labels, verdict: verdictOf(minute * MINUTE, text, more) }]]))
      .map(({ what, incident: { start, end } }) => `${what} ${start / MINUTE}-${end / MINUTE}`)
  );
}

const newJournal = (state?: JournalState): Journal => new Journal({ gap: 5 * MINUTE, window: 60 * MINUTE }, state);

it('an incident begins once and is over once, however often it is seen', () => {
  expect(
    changesOf(newJournal(), [
      [10, ''],
      [11, '10-11'],
      [12, '10-12'],
      [17, '10-12.'],
      [18, '10-12.'],
    ])
  ).toEqual(['opened 10-11', 'closed 10-12']);
});

it('it is the same where its start is found earlier or later, and keeps the first one', () => {
  const journal = newJournal();
  expect(
    changesOf(journal, [
      [10, ''],
      [11, '10-11'],
      [12, '9-12'],
      [13, '11-13'],
      [20, '11-13.'],
    ])
  ).toEqual(['opened 10-11', 'closed 10-13']);
  expect([...journal.all()].map(({ incident }) => incident.start)).toEqual([10 * MINUTE]);
});

it('one that comes and goes while nobody judged is told, one that is found in the judged past is not', () => {
  expect(
    changesOf(newJournal(), [
      [10, ''],
      [30, '15-20.'],
      [31, '5-8. 15-20.'],
    ])
  ).toEqual(['opened 15-20', 'closed 15-20']);
});

it('what a verdict takes back is over', () => {
  expect(
    changesOf(newJournal(), [
      [10, ''],
      [11, '10-11'],
      [12, ''],
    ])
  ).toEqual(['opened 10-11', 'closed 10-11']);
});

it('a group without data any more has no incident that goes on', () => {
  const journal = newJournal();
  changesOf(journal, [
    [10, ''],
    [11, '10-11'],
  ]);
  expect(journal.openOf('cart')).toBeDefined();
  expect(journal.take(90 * MINUTE, new Map()).map(({ what }) => what)).toEqual(['closed']);
  expect(journal.openOf('cart')).toBeUndefined();
});

it('two that turn out to be one stay one: the one that is open goes on', () => {
  const seen = [
    [10, ''],
    [11, '10-11'],
    [18, '10-11. 18-18'],
    [19, '10-19'],
  ] as const;
  expect(changesOf(newJournal(), seen)).toEqual(['opened 10-11', 'closed 10-11', 'opened 18-18']);
});

it('has the newest name, and a severity that only rises', () => {
  const journal = newJournal();
  const look = () => [...journal.all()].map(({ incident: { kind, severity } }) => ({ kind, severity }));
  changesOf(journal, [
    [10, ''],
    [11, '11-11', { kind: 'traffic-up', severity: 'major' }],
    [12, '11-12', { kind: 'traffic-and-latency-up', severity: 'minor' }],
  ]);
  expect(look()).toEqual([{ kind: 'traffic-and-latency-up', severity: 'major' }]);
});

it('what is out of the window is forgotten, what is in it is kept as JSON', () => {
  const journal = newJournal();
  changesOf(journal, [
    [10, ''],
    [11, '10-11'],
    [20, '10-11.'],
  ]);
  const state: JournalState = JSON.parse(JSON.stringify(journal.state));
  expect(changesOf(newJournal(state), [[21, '10-11.']])).toEqual([]);
  changesOf(journal, [[80, '']]);
  expect(journal.state.groups).toEqual({});
});
