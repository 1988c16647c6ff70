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
  const candidates = frames.flatMap((frame) => numbersBesideTime(frame, frames));
  const chosen = candidates.filter(({ field }) => signalConfig(field).signal === 'use');
  const wanted = chosen.length > 0 ? chosen : candidates.filter(({ field }) => signalConfig(field).signal !== 'ignore');
  if (wanted.length === 0) {
    return { warning: candidates.length > 0 ? allIgnored(candidates) : explainNothingFound(frames) };
  }
  const signals = withUniqueNames(wanted.slice(0, maxSignals));
  return { signals, notices: leftOverNotices(frames, wanted.length) };
}

function numbersBesideTime(frame: DataFrame, frames: readonly DataFrame[]): SignalField[] {
  const time = frame.fields.find((field) => field.type === FieldType.time);
  if (!time) {
    return [];
  }
  return frame.fields
    .filter((field) => field.type === FieldType.number)
    .map((field) => ({ field, time, name: readableName(getFieldDisplayName(field, frame, [...frames])) }));
}

function withUniqueNames(signals: readonly SignalField[]): SignalField[] {
  const names = uniqueNames(signals.map(({ name }) => name));
  return signals.map((signal, i) => ({ ...signal, name: names[i] }));
}

function allIgnored(candidates: readonly SignalField[]): string {
  const names = listOf(candidates.map(({ name }) => nameInSentence(name)));
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
function listOf(names: readonly string[]): string {
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
