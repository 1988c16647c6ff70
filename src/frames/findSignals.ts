import { DataFrame, DataFrameType, Field, FieldType, getFieldDisplayName } from '@grafana/data';
import { Notice } from '@anomaly-forest/core/internal/detection';
import { Sentence, sentence } from '@anomaly-forest/core/internal/sentence';
import { runToEnd, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { nameInSentence, readableName, uniqueNames } from '@anomaly-forest/core/internal/series/signalNames';
import { type Expectation, type ExpectationField, expectationPart, matchExpectations } from './expectations';
import { nameWithoutShared, sharedLabels } from './sharedLabels';
import type { SignalField } from './signalField';
import { maxSignals, signalConfig } from './signalSettings';
import { strongestSteps } from './strongestSignals';

/** Signals, what is said of them and what was left over, or one sentence why there are none. */
type FoundSignals =
  { signals: SignalField[]; expectations: readonly Expectation[]; notices: Notice[] } | { warning: Sentence };

/**
 * Chooses the signals: every numeric field beside a time field that is not set to be ignored; once a field is set to be
 * used, only such fields. Writes display names into the state of the given fields, as Grafana does: pass copies.
 */
export function findSignals(frames: readonly DataFrame[]): FoundSignals {
  return runToEnd(findSignalsSteps(frames));
}

/** `findSignals` in steps: which of very many fields vary most takes a look at all values. */
export function* findSignalsSteps(frames: readonly DataFrame[]): Steps<FoundSignals> {
  const wanted = wantedFields(frames);
  const said = expectationsIn(frames);
  const candidates = frames.flatMap(numbersBesideTime).filter(({ field }) => !said.has(field));
  const signals = candidates.filter(({ field }) => wanted.has(field));
  if (signals.length === 0) {
    return { warning: candidates.length > 0 ? allIgnored(candidates, frames) : explainNothingFound(frames) };
  }
  const chosen = signals.length > maxSignals ? yield* strongestSteps(signals, maxSignals) : signals;
  const own = named(chosen, frames);
  const { expectations, notices } = matchExpectations(
    [...said.values()].map((one) => ({ ...one, name: nameOf(one, frames), fullName: nameOf(one, frames) })),
    own
  );
  return {
    signals: own,
    expectations,
    notices: [
      ...notices,
      ...(chosen.length < signals.length ? [strongestNotice(signals, chosen, frames)] : []),
      ...bucketsNotices(signals),
      ...(frames.some(isHeatmap) ? [{ level: 'info', ...explainHeatmap() } as const] : []),
      ...leftOverNotices(frames),
    ],
  };
}

/** The numeric fields beside a time field that are to be judged, as their field config says. */
export function wantedFields(frames: readonly DataFrame[]): ReadonlySet<Field> {
  const said = expectationsIn(frames);
  const fields = frames.flatMap(numbersBesideTime).flatMap(({ field }) => (said.has(field) ? [] : [field]));
  const chosen = fields.filter((field) => signalConfig(field).signal === 'use');
  return new Set(chosen.length > 0 ? chosen : fields.filter((field) => signalConfig(field).signal !== 'ignore'));
}

/** The fields that say what is typical of others; where there are no others, they are signals like any. */
export function expectationsIn(
  frames: readonly DataFrame[]
): ReadonlyMap<Field, Candidate & Pick<ExpectationField, 'part'>> {
  const candidates = frames.flatMap(numbersBesideTime);
  const saying = candidates.flatMap((candidate) => {
    const part = expectationPart(candidate.field);
    return part && signalConfig(candidate.field).signal !== 'ignore' ? [{ ...candidate, part }] : [];
  });
  return new Map(saying.length < candidates.length ? saying.map((one) => [one.field, one]) : []);
}

interface Candidate extends Omit<SignalField, 'name' | 'fullName'> {
  readonly frame: DataFrame;
}

function numbersBesideTime(frame: DataFrame): Candidate[] {
  if (isHeatmap(frame)) {
    return [];
  }
  const time = frame.fields.find((field) => field.type === FieldType.time);
  return time
    ? frame.fields.filter((field) => field.type === FieldType.number).map((field) => ({ field, time, frame }))
    : [];
}

/** Cells of a heat map (a native histogram of Prometheus): bounds of buckets and counts, many rows a moment. */
export function isHeatmap({ meta }: DataFrame): boolean {
  return meta?.type === DataFrameType.HeatmapCells;
}

/** Log lines: Loki, Elasticsearch, TestData and others mark them so. */
function isLogs({ meta }: DataFrame): boolean {
  return meta?.preferredVisualisationType === 'logs' || meta?.type === DataFrameType.LogLines;
}

/** What helps where there are cells of a heat map, and nothing or only others to judge. */
export function explainHeatmap(): Sentence {
  return sentence(
    'frames.heatmap',
    'Heatmap cells are not series and are not used. Use a quantile instead, such as histogram_quantile(0.95, sum(rate(...[5m])))'
  );
}

function named(candidates: readonly Candidate[], frames: readonly DataFrame[]): SignalField[] {
  const full = candidates.map((candidate) => nameOf(candidate, frames));
  const shared = sharedLabels(candidates.map(({ field }) => field));
  const short = candidates.map(({ field, frame }, i) =>
    field.labels ? readableName(nameWithoutShared(field, frame, frames, shared)) : full[i]
  );
  // What the series share may be all that a reader could tell them apart by; what is the same to its last label is counted.
  const series = candidates.map(({ field: { name, labels = {} } }) =>
    JSON.stringify([name, Object.entries(labels).sort()])
  );
  const names = uniqueNames(new Set(short).size < new Set(series).size ? full : short);
  return candidates.map(({ field, time }, i) => ({ field, time, name: names[i], fullName: full[i] }));
}

function nameOf({ field, frame }: Candidate, frames: readonly DataFrame[]): string {
  return readableName(getFieldDisplayName(field, frame, [...frames]));
}

function allIgnored(candidates: readonly Candidate[], frames: readonly DataFrame[]): Sentence {
  const names = listOf(candidates.map((candidate) => nameInSentence(nameOf(candidate, frames))));
  return sentence(
    'frames.all-ignored',
    'Every numeric field ({{names}}) is set to be ignored: set "Use as signal" of at least one to auto or use.',
    { names }
  );
}

function strongestNotice(
  all: readonly Candidate[],
  chosen: readonly Candidate[],
  frames: readonly DataFrame[]
): Notice {
  const leftOut = all.filter((candidate) => !chosen.includes(candidate));
  // Names of very many would take long, and only the first are shown.
  const names = leftOut.map((candidate, i) => (i < maxSignals ? nameInSentence(nameOf(candidate, frames)) : ''));
  return {
    level: 'warning',
    ...sentence(
      'frames.strongest',
      '{{nFields, number}} numeric fields: the {{maxSignals}} that vary most are judged, left out: {{names}}. Choose others with "Use as signal", or group by a label',
      { nFields: all.length, maxSignals, names: listOf(names) }
    ),
  };
}

/** So many series with the label of a histogram's buckets are a histogram. */
const MIN_BUCKETS = 3;

function bucketsNotices(signals: readonly Candidate[]): Notice[] {
  const nBuckets = signals.filter(({ field }) => field.labels?.le !== undefined).length;
  if (nBuckets < MIN_BUCKETS) {
    return [];
  }
  return [
    {
      level: 'info',
      ...sentence(
        'frames.buckets',
        '{{nBuckets, number}} signals are buckets of a histogram (label "le"), which rise and fall together: a quantile says more, such as histogram_quantile(0.95, sum by (le) (rate(..._bucket[5m])))',
        { nBuckets }
      ),
    },
  ];
}

/** In this order they are told. */
const PASSED_OVER = ['frames.second-time', 'frames.numbers-as-text', 'frames.boolean', 'frames.enum'];

function leftOverNotices(frames: readonly DataFrame[]): Notice[] {
  const reasons = frames.flatMap(({ fields }) => {
    const time = fields.find(({ type }) => type === FieldType.time);
    return fields.flatMap((field) => whyPassedOver(field, field !== time) ?? []);
  });
  const distinct = [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
  return PASSED_OVER.flatMap((id) => distinct.filter((reason) => reason.id === id)).map((reason) => ({
    level: 'info',
    ...reason,
  }));
}

/**
 * Why a field that could be thought a signal is none, and the way out.
 *
 * @param isFurther - whether another field is the time of its frame
 */
export function whyPassedOver(field: Field, isFurther: boolean): Sentence | undefined {
  const name = nameInSentence(field.name);
  if (field.type === FieldType.time && isFurther) {
    return sentence(
      'frames.second-time',
      '{{name}} is a second time field and not used: as a signal it must be a number',
      { name }
    );
  }
  if (holdsNumbersAsText(field)) {
    return sentence(
      'frames.numbers-as-text',
      '{{name}} holds numbers as text and is not used: convert it with the transformation "Convert field type" to number',
      { name }
    );
  }
  if (field.type === FieldType.enum) {
    return sentence('frames.enum', '{{name}} holds states (an enum), not numbers, and is not used', { name });
  }
  return field.type === FieldType.boolean
    ? sentence(
        'frames.boolean',
        '{{name}} is true or false and is not used: convert it with the transformation "Convert field type" to number, and it is a signal of 1 and 0',
        { name }
      )
    : undefined;
}

function explainNothingFound(frames: readonly DataFrame[]): Sentence {
  if (frames.some(isHeatmap)) {
    return explainHeatmap();
  }
  if (frames.length > 0 && frames.every(isLogs)) {
    return sentence(
      'frames.logs',
      'Log lines are no series: ask for their number over time, such as sum(count_over_time({app="shop"}[1m])).'
    );
  }
  const fields = frames.flatMap((frame) => frame.fields);
  if (fields.length === 0) {
    return sentence(
      'frames.no-fields',
      'Expected a time field and beside it at least one numeric field, got no fields.'
    );
  }
  return fields.some(({ type }) => type === FieldType.time) ? explainNoNumber(fields) : explainNoTime(fields);
}

function explainNoTime(fields: readonly Field[]): Sentence {
  const text = fields.find(holdsTimesAsText) ?? fields.find(isTextNamedTime);
  if (text) {
    return sentence(
      'frames.text-not-time',
      '{{name}} is text ("{{value}}"), not a time: convert it with the transformation "Convert field type" to time.',
      { name: nameInSentence(text.name), value: nameInSentence(firstValue(text)) }
    );
  }
  const number = fields.find(holdsEpochs);
  if (number) {
    return explainEpochs(nameInSentence(number.name), firstValue(number));
  }
  const got = describeFields(fields);
  return fields.some(({ type }) => type === FieldType.number)
    ? sentence('frames.no-time', 'Expected a time field beside the numbers, got {{got}}.', { got })
    : sentence('frames.no-signal', 'Expected a time field and beside it at least one numeric field, got {{got}}.', {
        got,
      });
}

function explainEpochs(name: string, value: string): Sentence {
  return Number(value) < MILLISECONDS[0]
    ? sentence(
        'frames.seconds-not-time',
        '{{name}} is a number ({{value}}) that looks like seconds since 1970: multiply it by 1000, then convert it with the transformation "Convert field type" to time.',
        { name, value }
      )
    : sentence(
        'frames.number-not-time',
        '{{name}} is a number ({{value}}) that looks like milliseconds since 1970: convert it with the transformation "Convert field type" to time.',
        { name, value }
      );
}

function explainNoNumber(fields: readonly Field[]): Sentence {
  const text = fields.find(holdsNumbersAsText);
  return text
    ? sentence(
        'frames.text-not-number',
        '{{name}} is text ("{{value}}"), not a number: convert it with the transformation "Convert field type" to number.',
        { name: nameInSentence(text.name), value: nameInSentence(firstValue(text)) }
      )
    : sentence('frames.no-number', 'Expected at least one numeric field beside the time, got {{got}}.', {
        got: describeFields(fields),
      });
}

function describeFields(fields: readonly Field[]): string {
  return listOf(fields.map((field) => `${nameInSentence(field.name)} (${field.type})`));
}

/** A time field whose rows hold text has no valid time, and no wider range would help. */
export function explainTextInTime(times: readonly Field[]): Sentence | undefined {
  const text = times.find(
    ({ values }) => typeof values.find((value) => value !== null && value !== undefined) === 'string'
  );
  return (
    text &&
    sentence(
      'frames.text-in-time',
      '{{name}} is a time field, but holds text ("{{value}}"): convert it with the transformation "Convert field type" to time.',
      { name: nameInSentence(text.name), value: nameInSentence(firstValue(text)) }
    )
  );
}

/** A query may return thousands of fields. */
export function listOf(names: readonly string[]): string {
  const rest = names.length - maxSignals;
  return [...names.slice(0, maxSignals), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

function holdsNumbersAsText(field: Field): boolean {
  const value = firstValue(field);
  return field.type === FieldType.string && value.trim() !== '' && Number.isFinite(Number(value));
}

/** What times of our days are as numbers, since 1970: from 2001 to 2096. */
const SECONDS = [1e9, 4e9] as const;
const MILLISECONDS = [1e12, 4e12] as const;

/** A number that grows from row to row within the years that are asked about. */
function holdsEpochs({ type, values }: Field): boolean {
  const [first, second = Infinity] = values
    .filter((value) => value !== null)
    .slice(0, 2)
    .map(Number);
  const isWithin = ([from, to]: readonly [number, number]): boolean => first >= from && first < to;
  return type === FieldType.number && first < second && (isWithin(SECONDS) || isWithin(MILLISECONDS));
}

function isTextNamedTime({ type, name }: Field): boolean {
  return type === FieldType.string && /^(time|timestamp|datetime|date|ts|@timestamp)$/i.test(name.trim());
}

function holdsTimesAsText(field: Field): boolean {
  return field.type === FieldType.string && /^\s*\d{4}-\d\d-\d\d/.test(firstValue(field));
}

function firstValue(field: Field): string {
  return String(field.values.find((value) => value !== null && value !== undefined && value !== '') ?? '');
}
