import type { Notice, Samples } from '../detection';
import { sentence } from '../sentence';
import type { CandidateGroup } from './incidentsOf';
import type { SignalVerdict } from './judgeSignal';

/** Share of the samples from which on one model does not fit the signals, if they are this many. */
const TOO_MANY_ANOMALOUS = 0.2;
const MANY_SIGNALS = 5;

/** What to know about the rhythms that were taken out. */
export function rhythmNotices(
  verdicts: ReadonlyArray<SignalVerdict | undefined>,
  signals: Samples['signals']
): Notice[] {
  const names = (some: (verdict: SignalVerdict) => boolean): string =>
    signals
      .filter((_, j) => verdicts[j] && some(verdicts[j]!))
      .map(({ name }) => name)
      .join(', ');
  const unknownDays = names(({ nUnknownDay }) => nUnknownDay > 0);
  const clockChanges = names(({ clockChange }) => clockChange !== undefined);
  const notices: Notice[] = [];
  if (unknownDays !== '') {
    const text = sentence(
      'watch.no-weekend',
      '{{names}}: there is no other weekend to compare with, so what only differs from weekdays is not reported.',
      { names: unknownDays }
    );
    notices.push({ level: 'info', ...text });
  }
  if (clockChanges !== '') {
    const text = sentence(
      'watch.clock-change',
      '{{names}}: the daily pattern shifts by an hour within the range, as with daylight saving time; this is taken into account.',
      { names: clockChanges }
    );
    notices.push({ level: 'info', ...text });
  }
  return notices;
}

/** Most of a range is no incident: one model does not fit all these signals. */
export function tooManyAnomalous(labels: Int8Array, told: readonly CandidateGroup[], { signals }: Samples): Notice[] {
  let nJudged = 0;
  let nAnomalous = 0;
  for (let i = 0; i < labels.length; i++) {
    nJudged += labels[i] === 0 ? 0 : 1;
    nAnomalous += labels[i] === -1 ? 1 : 0;
  }
  if (told.length === 0 || signals.length < MANY_SIGNALS || nAnomalous <= TOO_MANY_ANOMALOUS * nJudged) {
    return [];
  }
  const counts = signals.map(
    (_, j) => told.filter(({ candidates }) => candidates.some(({ signal }) => signal === j)).length
  );
  const loudest = signals[counts.indexOf(Math.max(...counts))].name;
  const text = sentence(
    'watch.too-many',
    '{{nAnomalous, number}} of {{nJudged, number}} samples are anomalous: these {{nSignals}} signals do not fit one model. Group them by a label, or leave {{name}} out.',
    { nAnomalous, nJudged, nSignals: signals.length, name: loudest }
  );
  return [{ level: 'warning', ...text }];
}
