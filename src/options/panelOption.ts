import { mapValues, pickBy } from 'lodash';
import type { FormEntry, Setting } from '@anomaly-forest/core/internal/options/setting';
import type { Sentence } from '@anomaly-forest/core/internal/sentence';

/** Options as a dashboard holds them: anything. */
export type SavedValues = Readonly<Record<string, unknown>>;

/** An option in the panel's form. */
export interface PanelFormEntry extends FormEntry {
  /** Where the option matters; everywhere if absent. */
  readonly showIf?: (options: SavedValues) => boolean;
}

/** What the panel knows of an option; one entry is all that an option needs beside the code that uses it. */
export interface PanelOption<Value> {
  /** What holds where nothing was chosen. */
  readonly default: Value;
  /** What was saved, as far as it can be used; the default otherwise. */
  readonly complete: (saved: unknown) => Value;
  /** Dashboard variables may stand in it. */
  readonly takesVariables?: boolean;
  /** None: it is not chosen in the form, or Grafana has the form for it. */
  readonly form?: PanelFormEntry;
}

type Extras<Value> = Pick<PanelOption<Value>, 'form' | 'takesVariables'>;

/**
 * The options of the detection. People can get them wrong, so what was saved stays as it is, and `parseDetectionOptions`
 * says what is wrong.
 */
export function ofDetection<Table extends Readonly<Record<string, Setting<unknown, unknown>>>>(
  settings: Table
): { [K in keyof Table]: PanelOption<Table[K]['default']> } {
  return mapValues(settings, ({ default: fallback, form, verdict: only }) => ({
    ...usableIf<any>((saved) => saved !== undefined && saved !== null, fallback),
    takesVariables: true,
    form: { ...form, ...(only && { showIf: ({ verdict }: SavedValues) => verdict === only }) },
  }));
}

/** On or off. */
export function toggle(fallback: boolean, form?: PanelFormEntry): PanelOption<boolean> {
  return { ...usableIf((saved) => typeof saved === 'boolean', fallback), form };
}

/** A number. */
export function amount(fallback: number, form: PanelFormEntry): PanelOption<number> {
  return { ...usableIf((saved) => typeof saved === 'number', fallback), form };
}

/** One of some words; others are from a newer version or a slip of the hand. */
export function word<Word extends string>(fallback: Word, words: readonly Word[]): PanelOption<Word> {
  return usableIf((saved) => words.some((known) => known === saved), fallback);
}

/** One of the words that the form offers. */
export function choice<Word extends string>(
  fallback: NoInfer<Word>,
  form: PanelFormEntry & { readonly choices: Readonly<Record<Word, Sentence>> }
): PanelOption<Word> {
  return { ...word(fallback, Object.keys(form.choices) as Word[]), form };
}

/** Texts; none by default. */
export function texts(extras: Extras<string[]> = {}): PanelOption<string[]> {
  return { ...usableIf((saved) => Array.isArray(saved) && saved.every(isText), []), ...extras };
}

/** An option that may be absent, and is where it cannot be used. */
export function optional<Value>(
  isUsable: (saved: unknown) => saved is Value,
  extras: Extras<Value | undefined> = {}
): PanelOption<Value | undefined> {
  return { ...usableIf<Value | undefined>(isUsable, undefined), ...extras };
}

/** Options by name, with their values. */
export type ValuesOf<Table> = {
  -readonly [K in keyof Table]: Table[K] extends PanelOption<infer Value> ? Value : never;
};

/** Options in an option; further ones are kept as they are. */
export function nested<Table extends PanelOptions>(table: Table): PanelOption<ValuesOf<Table>> {
  const fallback = defaultsOf(table);
  return { default: fallback, complete: (saved) => (isRecord(saved) ? completeAll(table, saved) : fallback) };
}

/** A table of options. */
export type PanelOptions = Readonly<Record<string, PanelOption<unknown>>>;

/** What holds where nothing was chosen; options that may be absent are. */
export function defaultsOf<Table extends PanelOptions>(table: Table): ValuesOf<Table> {
  const defaults = mapValues(table, (option) => option.default);
  return pickBy(defaults, (value) => value !== undefined) as ValuesOf<Table>;
}

/** What was saved, with every option of the table; others are kept. */
export function completeAll<Table extends PanelOptions>(table: Table, saved: SavedValues): ValuesOf<Table> {
  return { ...saved, ...(mapValues(table, ({ complete }, name) => complete(saved[name])) as ValuesOf<Table>) };
}

function usableIf<Value>(isUsable: (saved: unknown) => boolean, fallback: Value): PanelOption<Value> {
  return { default: fallback, complete: (saved) => (isUsable(saved) ? (saved as Value) : fallback) };
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
