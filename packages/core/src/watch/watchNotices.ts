import type { Notice, Samples } from '../detection';
import { sentence } from '../sentence';
import type { CandidateGroup } from './incidentsOf';
import type { SignalVerdict } from './judgeSignal';
import type { SignalSeries } from './signalSeries';

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

/** Of which signals another source says what is typical, and where it says nothing. */
export function expectedNotices(
  { signals, expected = [] }: Samples,
  series: readonly SignalSeries[],
  verdicts: ReadonlyArray<SignalVerdict | undefined>
): Notice[] {
  const notices: Notice[] = [];
  const names = signals.filter((_, j) => expected[j]).map(({ name }) => name);
  if (names.length > 0) {
    const text = sentence('watch.expected', '{{names}}: what is typical comes from the query.', {
      names: names.join(', '),
    });
    notices.push({ level: 'info', ...text });
  }
  for (const [j, { name }] of signals.entries()) {
    const count = expected[j] ? series[j].values.length - (verdicts[j]?.series.values.length ?? 0) : 0;
    if (count > 0) {
      const text = sentence('watch.not-expected', '', {
        name,
        count,
        defaultValue_one: '{{name}}: {{count, number}} sample has no typical value from the query and is not judged.',
        defaultValue_other:
          '{{name}}: {{count, number}} samples have no typical value from the query and are not judged.',
      });
      notices.push({ level: 'warning', ...text });
    }
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
  const values = { nAnomalous, nJudged, nSignals: signals.length, name: loudest };
  const label = tellingLabel(signals.map(({ name }) => name));
  const text =
    label === undefined
      ? sentence(
          'watch.too-many',
          '{{nAnomalous, number}} of {{nJudged, number}} samples are anomalous: these {{nSignals}} signals do not fit one model. Group them by a label, or leave {{name}} out.',
          values
        )
      : sentence(
          'watch.too-many-by',
          '{{nAnomalous, number}} of {{nJudged, number}} samples are anomalous: these {{nSignals}} signals do not fit one model. Group them by the label {{label}}, or leave {{name}} out.',
          { ...values, label }
        );
  return [{ level: 'warning', ...text }];
}

/** A label in the name of a series: `mode="idle"`. */
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** The label that takes names of series apart into most groups; undefined if none is in all of them. */
function tellingLabel(names: readonly string[]): string | undefined {
  const valuesOf = new Map<string, string[]>();
  for (const [, label, value] of names.flatMap((name) => [...name.matchAll(LABEL)])) {
    valuesOf.set(label, [...(valuesOf.get(label) ?? []), value]);
  }
  let [telling, most]: [string | undefined, number] = [undefined, 1];
  for (const [label, values] of valuesOf) {
    const nGroups = new Set(values).size;
    if (values.length === names.length && nGroups > most) {
      [telling, most] = [label, nGroups];
    }
  }
  return telling;
}
