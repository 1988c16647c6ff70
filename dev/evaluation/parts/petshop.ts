import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stretchesOf } from '@anomaly-forest/core/internal/agreement/measures';
import type { Detector } from '../detector';
import { shownShare, upperRateOfNone } from '../intervals';
import { cutRows, type LabelledFile, readLabelledFile } from '../labelledRows';
import { atMost, type Part, type Sources, type Summary } from '../part';

const DAY = 24 * 60 * 60 * 1000;
const scenarios = ['high_traffic', 'low_traffic'];

/** Of the issues that hurt latency. */
const MISSED_AT_MOST_ONE_IN = 8;

const latencySignals = ['Requests', 'Latency_ms'];

interface Issue {
  readonly issue: string;
  readonly metric: 'latency' | 'availability';
}

/** What became of one issue, or of a quiet run. */
type PetshopResult =
  | {
      readonly metric: Issue['metric'];
      readonly isFound: boolean;
      readonly delay: number;
      readonly nFlagged: number;
      readonly nTrue: number;
    }
  | { readonly metric: 'quiet'; readonly days: number; readonly alarms: readonly number[] };

const folderOf = ({ shared }: Sources): string => join(shared, 'data', 'petshop');

function issuesOf(sources: Sources): readonly Issue[] {
  return (JSON.parse(readFileSync(join(folderOf(sources), 'truth.json'), 'utf8')) as { issues: Issue[] }).issues;
}

function frontEnd(sources: Sources, scenario: string, run: string, signals: readonly string[]): LabelledFile {
  return readLabelledFile(join(folderOf(sources), scenario, run, 'PetSite.csv'), signals);
}

/** The front end: five rows around each issue, with a quiet run as baseline. */
export const petshop: Part<PetshopResult> = {
  name: 'petshop',
  cases: (sources) => [
    ...issuesOf(sources).map(({ issue }) => issue),
    ...scenarios.map((scenario) => `quiet ${scenario}`),
  ],
  judge: (name, sources, detector) =>
    name.startsWith('quiet ') ? judgeQuiet(name.slice(6), sources, detector) : judgeIssue(name, sources, detector),
  summarise,
};

function judgeIssue(name: string, sources: Sources, detector: Detector): PetshopResult {
  const { metric } = issuesOf(sources).find(({ issue }) => issue === name)!;
  const [scenario] = name.split('/');
  const signals = metric === 'latency' ? latencySignals : ['Availability'];
  const { rows: all, isEvent, cells } = frontEnd(sources, scenario, 'issues', signals);
  const numbers = cells.flatMap(({ Issue: issue }, row) => (issue === name ? [row] : []));
  const around = cutRows(all, numbers[0], numbers[numbers.length - 1] + 1);
  const labels = isEvent.subarray(numbers[0], numbers[numbers.length - 1] + 1);
  const { flags } = detector({ ...around, baseline: frontEnd(sources, scenario, 'quiet', signals).rows });
  const isTrue = flags.map((flag, row) => flag & labels[row]);
  return {
    metric,
    isFound: isTrue.includes(1),
    delay: isTrue.indexOf(1) - labels.indexOf(1),
    nFlagged: flags.filter(Boolean).length,
    nTrue: isTrue.filter(Boolean).length,
  };
}

function judgeQuiet(scenario: string, sources: Sources, detector: Detector): PetshopResult {
  const { rows } = frontEnd(sources, scenario, 'quiet', latencySignals);
  const half = rows.time.length >> 1;
  const later = cutRows(rows, half, rows.time.length);
  const { flags } = detector({ ...later, baseline: cutRows(rows, 0, half) });
  const days = (later.time[later.time.length - 1] - later.time[0]) / DAY;
  return { metric: 'quiet', days, alarms: stretchesOf(flags).map(({ start }) => start) };
}

function summarise(results: ReadonlyMap<string, PetshopResult>): Summary {
  const all = [...results];
  const issues = all.flatMap(([, result]) => (result.metric === 'quiet' ? [] : [result]));
  const quiet = all.flatMap(([, result]) => (result.metric === 'quiet' ? [result] : []));
  const latency = issues.filter(({ metric }) => metric === 'latency');
  const availability = issues.filter(({ metric }) => metric === 'availability');
  const found = (some: typeof issues): string => shownShare(some.filter(({ isFound }) => isFound).length, some.length);
  const sum = (some: typeof issues, pick: (issue: (typeof issues)[number]) => number): number =>
    some.reduce((total, issue) => total + pick(issue), 0);
  const nMissed = latency.filter(({ isFound }) => !isFound).length;
  const days = quiet.reduce((total, run) => total + run.days, 0);
  const alarms = quiet.reduce((total, run) => total + run.alarms.length, 0);
  const flagged = sum(latency, ({ nFlagged }) => nFlagged);
  return {
    figures: [
      {
        name: 'latency issues found',
        value: found(latency),
        target: { text: 'all but one in eight', isReached: nMissed <= latency.length / MISSED_AT_MOST_ONE_IN },
      },
      { name: 'availability issues found, with availability as the signal', value: found(availability) },
      {
        name: 'alarm precision, latency issues',
        value: `${(sum(latency, ({ nTrue }) => nTrue) / flagged).toFixed(2)} of ${flagged} flagged rows`,
      },
      {
        name: 'clean alarms a day',
        value: `${(alarms / days).toFixed(2)}${alarms === 0 ? ` (at most ${upperRateOfNone(days).toFixed(2)})` : ''}, ${alarms} in ${days.toFixed(1)} days`,
        target: atMost(0.2, alarms / days),
      },
    ],
    details: all.flatMap(([name, result]) => {
      if (result.metric === 'quiet') {
        return result.alarms.length === 0 ? [] : [`${name}: alarms at rows ${result.alarms.join(' ')}`];
      }
      const extra = result.nFlagged - result.nTrue;
      return result.isFound && extra === 0
        ? []
        : [`${name} (${result.metric}): ${result.isFound ? 'found' : 'missed'}, ${extra} other rows flagged`];
    }),
  };
}
