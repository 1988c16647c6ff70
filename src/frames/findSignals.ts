import { DataFrame, Field, FieldType, getFieldDisplayName } from '@grafana/data';
import { Notice } from '../detection/detection';
import { nameInSentence, readableName, uniqueNames } from './signalNames';
import { maxSignals, signalConfig } from './signalSettings';

/** A numeric field that is taken as a signal, with the time field of its frame and a name that no other signal has. */
export interface SignalField {
  readonly name: string;
  readonly field: Field;
  readonly time: Field;
}

export type FoundSignals = { signals: SignalField[]; notices: Notice[] } | { warning: string };

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

function allIgnored(candidates: readonly Candidate[], frames: readonly DataFrame[]): string {
  const names = listOf(candidates.map((candidate) => nameInSentence(nameOf(candidate, frames))));
  return `Every numeric field (${names}) is set to be ignored: set "Use as signal" of at least one to auto or use.`;
}

function leftOverNotices(frames: readonly DataFrame[], nWanted: number): Notice[] {
  const notices: Notice[] = [];
  if (nWanted > maxSignals) {
    const text = `${nWanted} numeric fields, the first ${maxSignals} are used: choose with "Use as signal"`;
    notices.push({ level: 'warning', text });
  }
  const furtherTimes = frames.flatMap((frame) =>
    frame.fields.filter((field) => field.type === FieldType.time).slice(1)
  );
  for (const name of new Set(furtherTimes.map((field) => field.name))) {
    notices.push({
      level: 'info',
      text: `${nameInSentence(name)} is a second time field and not used: as a signal it must be a number`,
    });
  }
  const numbersAsText = frames.flatMap((frame) => frame.fields.filter(holdsNumbersAsText));
  for (const name of new Set(numbersAsText.map((field) => field.name))) {
    notices.push({
      level: 'info',
      text: `${nameInSentence(name)} holds numbers as text and is not used: ${howToConvert('number')}`,
    });
  }
  return notices;
}

function explainNothingFound(frames: readonly DataFrame[]): string {
  const fields = frames.flatMap((frame) => frame.fields);
  const times = fields.filter((field) => field.type === FieldType.time);
  const textual = fields.find(times.length === 0 ? holdsTimesAsText : holdsNumbersAsText);
  const missing = times.length === 0 ? 'time' : 'number';
  if (textual) {
    return `${nameInSentence(textual.name)} is text ("${nameInSentence(firstValue(textual))}"), not a ${missing}: ${howToConvert(missing)}.`;
  }
  const got =
    fields.length === 0 ? 'no fields' : listOf(fields.map((field) => `${nameInSentence(field.name)} (${field.type})`));
  return `Expected a time field and beside it at least one numeric field, got ${got}.`;
}

/** A query may return thousands of fields. */
export function listOf(names: readonly string[]): string {
  const rest = names.length - maxSignals;
  return [...names.slice(0, maxSignals), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

function howToConvert(type: 'time' | 'number'): string {
  return `convert it with the transformation "Convert field type" to ${type}`;
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
