/** What is written into a sentence where it says `{{name}}`: a sentence in turn, where that is to be translated as well. */
export type SentenceValues = Readonly<Record<string, string | number | Sentence>>;

/** A sentence in English, and what it takes to say it in another language. */
export interface Sentence {
  /** In English. */
  readonly text: string;
  /** Names the sentence in `src/locales`; none: it is shown as it is. */
  readonly id?: string;
  readonly values?: SentenceValues;
}

/**
 * A sentence for people from code that knows no language: `sentence('frames.no-value', '{{name}} has no value', { name })`.
 *
 * Arguments are those of `t` in `src/i18n`, so that one tool extracts both; with `count`, the text is empty and the two
 * plural forms are values. `{{n, number}}` sets thousands apart.
 */
export function sentence(id: string, text: string, values: SentenceValues = {}): Sentence {
  const { defaultValue_one: one, defaultValue_other: other, ...rest } = values;
  const template = text !== '' ? text : String(values.count === 1 ? one : other);
  return { text: fillIn(template, rest), id, values: rest };
}

/** One for all: to make it takes longer than everything else here. */
const english = new Intl.NumberFormat('en-US');

function fillIn(template: string, values: SentenceValues): string {
  return template.replace(/\{\{(\w+)(, number)?\}\}/g, (_, name: string, isNumber?: string) =>
    inWords(values[name], isNumber !== undefined)
  );
}

function inWords(value: string | number | Sentence, isNumber: boolean): string {
  if (typeof value === 'object') {
    return value.text;
  }
  return isNumber ? english.format(Number(value)) : String(value);
}
