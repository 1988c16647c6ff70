import { type Attribution, attributeChange, rankOf } from '@anomaly-forest/core/internal/contribution/attribution';
import { attributePairs, type PairAttribution } from '@anomaly-forest/core/internal/contribution/pairs';
import { t } from '../../i18n/t';
import { MAX_SERIES } from '../../promql/splitLabels';
import { askSource, type Series, stopIfAborted } from './askSource';
import { partsOf, type SplitAnswer, whyIncomparable } from '../../promql/partSeries';
import type { SplitRequest } from './querySplit';
import type { SplitLabel } from './splitLabel';
import { nQueriesOf, type SplitPlan } from './splitPlan';
import { splitRequests } from './splitSignal';

/** What a split by one label, or by two, says of the change. */
export interface Finding {
  readonly answer: SplitAnswer;
  readonly attribution: Attribution;
}

/** All that was found; the best answer first. */
export interface Cause {
  readonly findings: readonly Finding[];
  /** Labels that gave no answer, and why: a sentence each. */
  readonly problems: readonly string[];
}

/** How many queries have been answered, of how many. */
export type Progress = (nAnswered: number, nAsked: number) => void;

/** Queries that wait for an answer at a time: the data source has others to serve. */
const MAX_AT_ONCE = 3;

/**
 * Asks for the splits by some labels, then for the two best labels together, and attributes the change to their values.
 * At most `MAX_QUERIES` queries are sent.
 *
 * @param chosen labels of the plan, as many as `hasRoomFor` allows
 * @param abort ends all that is under way
 */
export async function findCause(
  plan: SplitPlan,
  chosen: readonly SplitLabel[],
  onProgress: Progress,
  abort: AbortSignal
): Promise<Cause> {
  const counted = countProgress(plan, chosen, onProgress);
  const problems: string[] = [];
  const splits: Finding[] = [];
  const queue = [...chosen];
  const work = async (): Promise<void> => {
    for (let label = queue.shift(); label; label = queue.shift()) {
      const found = await split(plan, [label.name], counted, abort);
      if (typeof found === 'string') {
        problems.push(found);
      } else {
        splits.push(found);
      }
    }
  };
  const nQueries = Math.max(1, ...chosen.map((label) => label.nQueries));
  await Promise.all(Array.from({ length: Math.max(1, Math.floor(MAX_AT_ONCE / nQueries)) }, work));
  const ranked = byScore(splits);
  const pair = await findPair(plan, chosen, ranked, counted, abort);
  return { findings: pair ? [pair, ...ranked] : ranked, problems };
}

function byScore(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => rankOf(b.attribution) - rankOf(a.attribution) || (a.answer.labels[0] < b.answer.labels[0] ? -1 : 1)
  );
}

function countProgress(plan: SplitPlan, chosen: readonly SplitLabel[], onProgress: Progress): () => void {
  const nAsked = nQueriesOf(plan, chosen);
  let nAnswered = 0;
  onProgress(nAnswered, nAsked);
  return () => onProgress(++nAnswered, nAsked);
}

/** @returns one sentence where there is no answer */
async function split(
  plan: SplitPlan,
  labels: readonly string[],
  onAnswer: () => void,
  abort: AbortSignal
): Promise<Finding | string> {
  const { signal, windows } = plan;
  const name = labels.join(', ');
  try {
    const requests = splitRequests(signal, labels, windows.step) ?? [];
    const answers = await askAll(plan, requests, onAnswer, abort);
    const answer = signal.split
      ? signal.split.partsOf(labels, answers, windows)
      : partsOf(signal.decomposition, labels, answers, signal.labels, windows);
    if (typeof answer === 'string') {
      return answer;
    }
    return describeIncomplete(name, answer) ?? { answer, attribution: attributeChange(answer.measure, answer.parts) };
  } catch (error) {
    stopIfAborted(abort);
    return t('cause.label-failed', '{{label}}: {{reason}}', {
      label: name,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Asks a few at a time; the answers are in the order of the requests. */
async function askAll(
  { signal: { source }, windows }: SplitPlan,
  requests: readonly SplitRequest[],
  onAnswer: () => void,
  abort: AbortSignal
): Promise<Series[][]> {
  const answers: Series[][] = [];
  const queue = Array.from(requests.entries());
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [i, { target, scopedVars }] = next;
      const request = { ...source.request, scopedVars: { ...source.request.scopedVars, ...scopedVars } };
      answers[i] = withoutTooMany(await askSource({ ...source, request }, target, windows, abort));
      onAnswer();
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, work)).finally(() => {
    // After a failure the rest would be of no use.
    queue.length = 0;
  });
  return answers;
}

/** @throws Error with one sentence */
function withoutTooMany(series: Series[]): Series[] {
  if (series.length > 2 * MAX_SERIES) {
    throw new Error(
      t('cause.more-series', 'the data source returned {{n, number}} series, more than expected', {
        n: series.length,
      })
    );
  }
  return series;
}

/** One sentence where parts cannot be compared. */
function describeIncomplete(label: string, answer: SplitAnswer): string | undefined {
  switch (whyIncomparable(answer)) {
    case 'other-series':
      return t(
        'cause.other-series',
        '{{label}}: the data source returned series other than those requested: they do not tell its values apart',
        { label }
      );
    case 'before':
      return t('cause.nothing-before', '{{label}}: there are no values before the incident to compare with', { label });
    case 'during':
      return t('cause.nothing-during', '{{label}}: there are no values of the incident', { label });
    default:
      return undefined;
  }
}

/** The best label with the next one, where the answer is not too large; only a pair that says more is an answer. */
async function findPair(
  plan: SplitPlan,
  chosen: readonly SplitLabel[],
  [best, ...others]: readonly Finding[],
  onAnswer: () => void,
  abort: AbortSignal
): Promise<Finding | undefined> {
  const labelOf = ({ answer }: Finding): SplitLabel | undefined => chosen.find(({ name }) => name === answer.labels[0]);
  const first = best && labelOf(best);
  const second = others
    .map(labelOf)
    .find(
      (label) => first && label && Math.max(first.nSeries * label.nValues, first.nValues * label.nSeries) <= MAX_SERIES
    );
  const isPossible = plan.signal.split?.allowsPairs !== false;
  const found =
    isPossible && first && second ? await split(plan, [first.name, second.name], onAnswer, abort) : undefined;
  if (found === undefined || typeof found === 'string') {
    return undefined;
  }
  const pair: PairAttribution | undefined = attributePairs(found.answer.measure, found.answer.parts);
  return pair?.labels.length === 2 && pair.attribution.standsOut.length > 0 ? found : undefined;
}
