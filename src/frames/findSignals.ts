import { DataFrame, Field, FieldType, getFieldDisplayName } from '@grafana/data';
import { Notice } from '@anomaly-forest/core/internal/detection';
import { Sentence, sentence } from '@anomaly-forest/core/internal/sentence';
import { nameInSentence, readableName, uniqueNames } from '@anomaly-forest/core/internal/series/signalNames';
import { maxSignals, signalConfig } from './signalSettings';

/** A numeric field that is taken as a signal, with the time field of its frame and a name that no other signal has. */
export interface SignalField {
  readonly name: string;
  readonly field: Field;
  readonly time: Field;
}

/** Signals and what was left over, or one sentence why there are none. */
type FoundSignals = { signals: SignalField[]; notices: Notice[] } | { warning: Sentence };

/**
 * Chooses the signals: every numeric field beside a time field that is not set to be ignored; once a field is set to be
 * used, only such fields. Writes display names into the state of the given fields, as Grafana does: pass copies.
 */
export function findSignals(frames: readonly DataFrame[]): FoundSignals {
  const candidates = frames.flatMap(numbersBesideTime);
  const wanted = wantedFields(frames);
  const signals = candidates.filter(({ field }) => wanted.has(field));
  if (signals.length === 0) {
    return { warning: candidates.length > 0 ? allIgnored(candidates, frames) : explainNothingFound(frames) };
  }
  return {
    signals: named(signals.slice(0, maxSignals), frames),
    notices: leftOverNotices(frames, signals.length),
  };
}

/** The numeric fields beside a time field that are to be judged, as their field config says. */
export function wantedFields(frames: readonly DataFrame[]): ReadonlySet<Field> {
  const fields = frames.flatMap(numbersBesideTime).map(({ field }) => field);
  const chosen = fields.filter((field) => signalConfig(field).signal === 'use');
  return new Set(chosen.length > 0 ? chosen : fields.filter((field) => signalConfig(field).signal !== 'ignore'));
}

interface Candidate extends Omit<SignalField, 'name'> {
  readonly frame: DataFrame;
}

function numbersBesideTime(frame: DataFrame): Candidate[] {
  const time = frame.fields.find((field) => field.type === FieldType.time);
  return time
    ? frame.fields.filter((field) => field.type === FieldType.number).map((field) => ({ field, time, frame }))
    : [];
}

function named(candidates: readonly Candidate[], frames: readonly DataFrame[]): SignalField[] {
  const names = uniqueNames(candidates.map((candidate) => nameOf(candidate, frames)));
  return candidates.map(({ field, time }, i) => ({ field, time, name: names[i] }));
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

function leftOverNotices(frames: readonly DataFrame[], nWanted: number): Notice[] {
  const notices: Notice[] = [];
  if (nWanted > maxSignals) {
    notices.push({
      level: 'warning',
      ...sentence(
        'frames.too-many',
        '{{nFields, number}} numeric fields, the first {{maxSignals}} are used: choose with "Use as signal"',
        { nFields: nWanted, maxSignals }
      ),
    });
  }
  const furtherTimes = frames.flatMap((frame) =>
    frame.fields.filter((field) => field.type === FieldType.time).slice(1)
  );
  for (const name of new Set(furtherTimes.map((field) => field.name))) {
    notices.push({
      level: 'info',
      ...sentence(
        'frames.second-time',
        '{{name}} is a second time field and not used: as a signal it must be a number',
        { name: nameInSentence(name) }
      ),
    });
  }
  const numbersAsText = frames.flatMap((frame) => frame.fields.filter(holdsNumbersAsText));
  for (const name of new Set(numbersAsText.map((field) => field.name))) {
    notices.push({
      level: 'info',
      ...sentence(
        'frames.numbers-as-text',
        '{{name}} holds numbers as text and is not used: convert it with the transformation "Convert field type" to number',
        { name: nameInSentence(name) }
      ),
    });
  }
  return notices;
}

function explainNothingFound(frames: readonly DataFrame[]): Sentence {
  const fields = frames.flatMap((frame) => frame.fields);
  const times = fields.filter((field) => field.type === FieldType.time);
  const textual = fields.find(times.length === 0 ? holdsTimesAsText : holdsNumbersAsText);
  return textual ? explainTextual(textual, times.length === 0) : explainNoSignal(fields);
}

function explainTextual(field: Field, isTimeMissing: boolean): Sentence {
  const words = { name: nameInSentence(field.name), value: nameInSentence(firstValue(field)) };
  return isTimeMissing
    ? sentence(
        'frames.text-not-time',
        '{{name}} is text ("{{value}}"), not a time: convert it with the transformation "Convert field type" to time.',
        words
      )
    : sentence(
        'frames.text-not-number',
        '{{name}} is text ("{{value}}"), not a number: convert it with the transformation "Convert field type" to number.',
        words
      );
}

function explainNoSignal(fields: readonly Field[]): Sentence {
  const got = listOf(fields.map((field) => `${nameInSentence(field.name)} (${field.type})`));
  return fields.length === 0
    ? sentence('frames.no-fields', 'Expected a time field and beside it at least one numeric field, got no fields.')
    : sentence('frames.no-signal', 'Expected a time field and beside it at least one numeric field, got {{got}}.', {
        got,
      });
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

function holdsTimesAsText(field: Field): boolean {
  return field.type === FieldType.string && /^\s*\d{4}-\d\d-\d\d/.test(firstValue(field));
}

function firstValue(field: Field): string {
  return String(field.values.find((value) => value !== null && value !== undefined && value !== '') ?? '');
}
