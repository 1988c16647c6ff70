import type { Verdict } from '../detection';
import type { Sentence } from '../sentence';

/** How a form asks for an option; `own` has an editor of its own, which the form knows by the option's name. */
export type Control = 'radio' | 'select' | 'switch' | 'number' | 'slider' | 'text' | 'texts' | 'field' | 'own';

/** An option in a form. The order of forms and reference tables is that of the options' table. */
export interface FormEntry {
  readonly control: Control;
  readonly name: Sentence;
  readonly description?: Sentence;
  /** The heading above it; none: the first part of the form. */
  readonly category?: Sentence;
  readonly placeholder?: Sentence;
  /** What a radio or a select offers, by the value that is saved. */
  readonly choices?: Readonly<Record<string, Sentence>>;
  /** What a number or a slider allows. */
  readonly range?: { readonly min: number; readonly max?: number; readonly step?: number; readonly integer?: boolean };
}

/** An option on the command line. */
export interface CommandFlag {
  /** Without its dashes. */
  readonly name: string;
  /** What the manual page calls its value; none: a switch. */
  readonly value?: string;
  /** The manual page adds the default, and the verdict if only one has the option. */
  readonly help: string;
  /** The switch turns off what is on by default. */
  readonly turnsOff?: boolean;
}

/** The seed that a word stands for, always the same: an integer 0 .. 4294967295. */
export type SeedOfWord = (word: string) => number;

/**
 * An option of the detection: its default, its guard, and how people choose it in the panel, on the command line and in the
 * service's configuration. One entry is all that such an option needs beside the code that uses it.
 */
export interface Setting<Value, Option> {
  readonly default: Value;
  /**
   * The option that a chosen or saved value stands for.
   *
   * @throws InvalidSetting for everything else
   */
  readonly read: (value: unknown, seedOfWord: SeedOfWord) => Option;
  /** The only verdict that uses it. */
  readonly verdict?: Verdict;
  readonly form: FormEntry;
  /** None: the command line has no such option. */
  readonly flag?: CommandFlag;
  /** Its key in a watch of the service's configuration; none: the service has no such option. */
  readonly serviceKey?: string;
}
