import { figuresOf } from '@anomaly-forest/core/internal/agreement/measures';
import { shownShare } from '../intervals';
import { cutLabelled, type LabelledRows } from '../labelledRows';
import { likeNotebook, notebookSeries } from '../notebookWindows';
import type { Part, Sources } from '../part';
import { type FileResult, resultOf } from '../fileResult';

/** The notebook's incidents, and how many minutes of the hours around each lie before it. */
const INCIDENT_STARTS = [300, 600, 850];
const MINUTES_BEFORE = [10, 20, 27, 35, 45];
const N_HEALTHY = 100;
const N_WEEKS = 3;

/** What the three incidents of the notebook are. */
const KINDS = ['latency-up', 'traffic-down', 'traffic-and-latency-up'];

interface NotebookResult {
  readonly result: FileResult;
  readonly kinds: readonly string[];
}

/** The notebook's 1,000 minutes, hours around its incidents, and windows like it with and without incidents. */
export const notebook: Part<NotebookResult> = {
  name: 'notebook',
  cases: () => [
    'notebook',
    ...INCIDENT_STARTS.flatMap((start) => MINUTES_BEFORE.map((before) => `hour ${start - before}`)),
    ...Array.from({ length: N_HEALTHY }, (_, i) => `healthy ${i}`),
    ...Array.from({ length: N_WEEKS }, (_, i) => `week ${i}`),
  ],
  judge: (name, sources, detector) => {
    const window = windowNamed(name, sources);
    const { flags, incidents } = detector(window.rows);
    return { result: resultOf(name, window, flags), kinds: incidents.map(({ kind }) => kind) };
  },
  summarise: (results) => {
    const of = (group: string): NotebookResult[] =>
      [...results].flatMap(([name, result]) => (name.startsWith(group) ? [result] : []));
    const itself = results.get('notebook');
    const nFalse = of('healthy').filter(({ kinds }) => kinds.length > 0).length;
    const kinds = itself?.kinds ?? [];
    const weeks = figuresOf(of('week').map(({ result }) => result.counts));
    return {
      figures: [
        {
          name: "the notebook's own minutes: found, false",
          value: minutesOf(itself ? [itself] : []),
          target: {
            text: '28 of 28, none false',
            isReached: itself?.result.counts.nCovered === 28 && itself.result.counts.nFalseSamples === 0,
          },
        },
        {
          name: 'its three incidents',
          value: kinds.join(', ') || 'none',
          target: { text: 'three right kinds', isReached: kinds.join() === KINDS.join() },
        },
        { name: 'minutes in hours around an incident: found, false', value: minutesOf(of('hour')) },
        {
          name: 'healthy windows of 1,000 minutes with an incident',
          value: shownShare(nFalse, N_HEALTHY),
          target: { text: 'none', isReached: nFalse === 0 },
        },
        {
          name: 'weeks with three incidents: recall, precision',
          value: `${shown(weeks.recall)}, ${shown(weeks.precision)}`,
        },
      ],
      details: [...results].flatMap(([name, { result, kinds: told }]) =>
        result.missed.length + result.falseAlarms.length > 0
          ? [
              `${name}: missed ${result.missed.length}, false ${result.falseAlarms.length}, told ${told.join(', ') || 'nothing'}`,
            ]
          : []
      ),
    };
  },
};

function windowNamed(name: string, { seed }: Sources): LabelledRows {
  const [group, number] = name.split(' ');
  switch (group) {
    case 'hour':
      return cutLabelled(notebookSeries(), Number(number), Number(number) + 60);
    case 'healthy':
      return likeNotebook(`${seed} ${name}`, 1000, false);
    case 'week':
      return likeNotebook(`${seed} ${name}`, 10_080, true);
    default:
      return notebookSeries();
  }
}

function minutesOf(some: readonly NotebookResult[]): string {
  const sum = (pick: (counts: FileResult['counts']) => number): number =>
    some.reduce((total, { result }) => total + pick(result.counts), 0);
  return `${sum((c) => c.nCovered)} of ${sum((c) => c.nEventSamples)}, ${sum((c) => c.nFalseSamples)} false`;
}

function shown(share: number): string {
  return Number.isNaN(share) ? 'no alarm' : share.toFixed(2);
}
