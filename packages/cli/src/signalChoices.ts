import { Direction, SignalSettings } from '@anomaly-forest/core/internal/detection';
import { type ExpectationPart, expectationParts } from '@anomaly-forest/core/internal/series/expected';
import { signalRoles } from '@anomaly-forest/core/internal/series/signalRole';
import { SignalChoice } from './csvSamples';
import { InputError } from './inputError';
import { findUnit } from './table/units';

/** What was chosen on the command line for signals, each as it was typed: `NAME=VALUE`, or `VALUE` for every signal. */
export interface TypedChoices {
  readonly role?: readonly string[];
  readonly unit?: readonly string[];
  readonly direction?: readonly string[];
  readonly 'minimum-change'?: readonly string[];
  readonly expectation?: readonly string[];
}

/** Choices by name of the signal. */
export interface SignalChoices {
  /** For the signals without a choice of their own. */
  readonly every: SignalChoice;
  readonly own: ReadonlyMap<string, SignalChoice>;
}

const directions: readonly Direction[] = ['both', 'high', 'low'];

/**
 * Reads what was chosen for signals.
 *
 * @throws InputError with one sentence at the first choice that cannot be used
 */
export function parseSignalChoices(typed: TypedChoices): SignalChoices {
  const every: Record<string, unknown> = {};
  const own = new Map<string, Record<string, unknown>>();
  const take = (option: keyof TypedChoices, key: keyof SignalChoice, parse: (value: string) => unknown): void => {
    for (const text of typed[option] ?? []) {
      const [, name, value] = /^(.*)=([^=]*)$/s.exec(text) ?? [undefined, undefined, text];
      if (name === undefined && (option === 'role' || option === 'unit' || option === 'expectation')) {
        throw new InputError(`Invalid ${option}: got "${text}", expected NAME=VALUE.`);
      }
      const parsed = parse(value.trim());
      if (name === undefined) {
        every[key] = parsed;
      } else {
        own.set(name.trim(), { ...own.get(name.trim()), [key]: parsed });
      }
    }
  };
  take('role', 'role', (value) => oneOf('role', signalRoles, value));
  take('unit', 'unit', parseUnit);
  take('direction', 'direction', (value) => oneOf('direction', directions, value));
  take('expectation', 'expectation', parseExpectation);
  take('minimum-change', 'minimumChange', parseMinimumChange);
  return { every, own };
}

/** What was chosen for one signal; what was chosen for it alone comes first. */
export function choiceOf({ every, own }: SignalChoices, name: string): SignalChoice {
  return { ...every, ...own.get(name) };
}

function oneOf<T extends string>(option: string, known: readonly T[], value: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) {
    throw new InputError(`Invalid ${option}: got "${value}", expected ${known.join(', ')}.`);
  }
  return found;
}

/** `upper`, or `upper of RPM`. */
function parseExpectation(text: string): SignalChoice['expectation'] {
  const [, part, of] = /^(\w+)(?:\s+of\s+(.+))?$/s.exec(text) ?? [undefined, text, undefined];
  return { part: oneOf<ExpectationPart | 'no'>('expectation', [...expectationParts, 'no'], part), of };
}

function parseUnit(value: string): string {
  if (value === '') {
    throw new InputError('Invalid unit: got "", expected a unit such as ms, bytes or req/s.');
  }
  return findUnit(value)?.id ?? value;
}

function parseMinimumChange(text: string): SignalSettings['minimumChange'] {
  const [, digits, percent] = /^(\d+\.?\d*|\.\d+)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) {
    throw new InputError(`Invalid minimum-change: got "${text}", expected a number such as 5, or a share such as 10%.`);
  }
  return Number(digits) > 0 ? { value: Number(digits), unit: percent === '%' ? 'percent' : 'absolute' } : undefined;
}
