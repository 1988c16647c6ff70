import { t as translateWithGrafana } from '@grafana/i18n';

/** What is written into a text where it says `{{name}}`. */
export type TextValues = Readonly<Record<string, unknown>>;

/**
 * The words on screen in the language of the person who looks at them.
 *
 * - A text: `t('summary.verdict', 'Verdict {{verdict}}', { verdict })`. The second argument is the English text and the
 *   only place where it is written; `npm run i18n:extract` copies it from here to `src/locales`.
 * - What is counted: `t('summary.incidents', '', { count, defaultValue_one: '{{count, number}} incident',
 *   defaultValue_other: '{{count, number}} incidents' })`. Never glue an `s` on: other languages have other plurals.
 * - Numbers: `{{name, number}}` writes them as the language does. Values of signals go through `formatValue`, times
 *   through `formatTime`: those are Grafana's.
 * - A whole sentence is one text. Words put together by the program cannot be put into another order.
 * - Keys are literals, `area.what-it-is`, so that the extraction finds them; the area is the folder. Call `t` while
 *   rendering, never while a module loads: the language is not known yet.
 *
 * It works everywhere: in Grafana and on the demo page, which load the translations before the plugin; in tests, where
 * there are none and the English text is taken. It needs no React, so pure modules
 * (`src/ui/text`, `src/features/report`) use it, too. `packages/core/src` and `src/frames` import nothing from here: what they say
 * is a `Sentence` (`packages/core/src/sentence.ts`), and `translate` turns it into words.
 *
 * It differs from Grafana's own `t` in one thing: values are written as they are. Grafana's makes `&amp;` of `&`, for
 * HTML, and here everything becomes text.
 */
export function t(key: string, text: string, values?: TextValues): string {
  return translateWithGrafana(key, text, hasEscaped(values) ? { ...values, interpolation: asTheyAre } : { ...values });
}

const asTheyAre = { escapeValue: false };

/** What i18next would write in another way. To tell it not to costs more than all the rest of a translation. */
const escaped = /[&<>"'/]/;

function hasEscaped(values: TextValues = {}): boolean {
  return Object.values(values).some((value) => typeof value !== 'number' && escaped.test(String(value)));
}
