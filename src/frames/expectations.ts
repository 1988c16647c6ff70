import type { Field } from '@grafana/data';
import type { Expected, Notice } from '@anomaly-forest/core/internal/detection';
import { sentence } from '@anomaly-forest/core/internal/sentence';
import { valuesAtMoments } from '@anomaly-forest/core/internal/series/atMoments';
import {
  type ExpectationPart,
  expectationParts,
  expectedOf,
  knownPart,
  suffices,
} from '@anomaly-forest/core/internal/series/expected';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import type { SignalField } from './signalField';
import { signalConfig } from './signalSettings';

/** A numeric field that says what is typical of a signal: a forecast, a recording rule. */
export interface ExpectationField extends SignalField {
  readonly part: ExpectationPart;
}

/** Such a field, and the signal that it is about. */
export interface Expectation extends ExpectationField {
  readonly of: SignalField;
}

/** Labels that only the series of a forecast have. */
const OWN_LABELS: readonly string[] = ['__name__', 'ml_forecast', 'for', 'model_alias', 'scheduler_alias', 'preset'];

/** What a field says of a signal, as its field config or its name says; undefined: nothing, it is a signal. */
export function expectationPart(field: Field): ExpectationPart | undefined {
  const { expectation = 'auto' } = signalConfig(field);
  if (expectation !== 'auto') {
    return expectationParts.find((part) => part === expectation);
  }
  const { labels = {}, name } = field;
  const names = [labels.ml_forecast, labels.__name__, name];
  return names.map((one) => one && knownPart(one)).find((part) => part) || undefined;
}

/**
 * Finds the signal of each field that says what is typical: the one that its field config names, else the only one, else the
 * only one that agrees in all labels that both have (and in the name of a forecast before `:predicted`).
 *
 * @returns a notice for each field that cannot be put to use.
 */
export function matchExpectations(
  fields: readonly ExpectationField[],
  signals: readonly SignalField[]
): { readonly expectations: Expectation[]; readonly notices: Notice[] } {
  const expectations: Expectation[] = [];
  const notices: Notice[] = [];
  for (const field of fields) {
    const of = signalOf(field, signals);
    if (of) {
      expectations.push({ ...field, of });
    } else {
      notices.push(unmatchedNotice(field, signals));
    }
  }
  for (const signal of signals) {
    const own = expectations.filter(({ of }) => of === signal);
    if (own.length > 0 && !suffices(own.map(({ part }) => part))) {
      notices.push(oneBoundNotice(own[0], signal));
    }
  }
  return { expectations, notices };
}

function signalOf({ field, fullName }: ExpectationField, signals: readonly SignalField[]): SignalField | undefined {
  const { expectationOf = '' } = signalConfig(field);
  if (expectationOf !== '') {
    return signals.find(({ name, fullName: full }) => name === expectationOf || full === expectationOf);
  }
  if (signals.length === 1) {
    return signals[0];
  }
  const alike = signals.filter((signal) => agree(field, signal.field));
  const stem = stemOf(field.labels?.__name__ ?? fullName);
  const sameStem = alike.filter((signal) => stemOf(signal.field.labels?.__name__ ?? signal.fullName) === stem);
  const found = sameStem.length > 0 ? sameStem : alike;
  return found.length === 1 ? found[0] : undefined;
}

/** Whether two series agree in all labels that both have, and have one at least. */
function agree({ labels: a = {} }: Field, { labels: b = {} }: Field): boolean {
  const shared = Object.keys(a).filter((name) => name in b && !OWN_LABELS.includes(name));
  return shared.length > 0 && shared.every((name) => a[name] === b[name]);
}

/** `requests` of `requests:predicted` and `requests:actual`. */
function stemOf(name: string): string {
  return name.replace(/:(predicted|actual)\b.*$/, '');
}

/** What the fields say of a signal at the moments of the samples; undefined if that is nothing. */
export function expectedAt(
  signal: SignalField,
  expectations: readonly Expectation[],
  moments: Float64Array
): Expected | undefined {
  const parts: Partial<Record<ExpectationPart, Float64Array>> = {};
  for (const { of, part, time, field } of expectations) {
    if (of.field === signal.field) {
      parts[part] ??= valuesAtMoments(numbers(time), numbers(field), moments);
    }
  }
  return expectedOf(parts);
}

function numbers({ values }: Field): Float64Array {
  return Float64Array.from(values, (value: unknown) =>
    value === null || value === undefined || value === '' ? NaN : Number(value)
  );
}

function unmatchedNotice({ field, fullName }: ExpectationField, signals: readonly SignalField[]): Notice {
  const { expectationOf = '' } = signalConfig(field);
  const said = { name: nameInSentence(fullName), names: signals.map(({ name }) => nameInSentence(name)).join(', ') };
  return {
    level: 'warning',
    ...(expectationOf === ''
      ? sentence(
          'frames.expectation-of-which',
          '{{name}} says what is typical, but not of which of the signals {{names}}: set "Expectation of", or group by a label',
          said
        )
      : sentence(
          'frames.expectation-of-none',
          '{{name}} is to say what is typical of {{wanted}}, but the signals are {{names}}: correct "Expectation of"',
          { ...said, wanted: nameInSentence(expectationOf) }
        )),
  };
}

function oneBoundNotice({ fullName }: ExpectationField, { name }: SignalField): Notice {
  return {
    level: 'warning',
    ...sentence(
      'frames.expectation-one-bound',
      '{{bound}} alone does not say what is typical of {{name}}: add the typical value, or the other bound',
      { bound: nameInSentence(fullName), name: nameInSentence(name) }
    ),
  };
}
