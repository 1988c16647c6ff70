import { readFileSync } from 'node:fs';
import path from 'node:path';
import pluginJson from '../plugin.json';

/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, string>> = {
  'de-DE': 'band bootstrap dashboard information labels normal panel score signal',
  'fr-FR':
    'actions annotations anomalies bootstrap contamination expressions incident incidents information labels normal point points score signal style verdict',
  'es-ES': 'bootstrap normal panel',
};

type Texts = { readonly [key: string]: string | Texts };

const english = textsOf('en-US');
const keysOf = (texts: ReadonlyMap<string, string>) => [...texts.keys()].sort();

/** Key by key: `{ area: { key: text } }` becomes `area.key`. */
function textsOf(language: string): ReadonlyMap<string, string> {
  const file = path.join(__dirname, language, `${pluginJson.id}.json`);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8'))));
}

function flatten(texts: Texts, prefix = ''): Array<[string, string]> {
  return Object.entries(texts).flatMap(([key, text]): Array<[string, string]> =>
    typeof text === 'string' ? [[prefix + key, text]] : flatten(text, `${prefix}${key}.`)
  );
}

/** A key with its plural form taken off: `text.trees_one` becomes `text.trees`. */
function stem(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{[^}]*\}\}/g))].sort();
}

/** The words of a text without what is filled in. */
function words(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\{\{[^}]*\}\}/g, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

it('English is complete', () => {
  expect([...english].filter(([, text]) => text === '')).toEqual([]);
});

describe.each(pluginJson.languages.filter((language) => language !== 'en-US'))('%s', (language) => {
  const translated = textsOf(language);
  const pairs = [...translated].map(([key, text]) => ({
    key,
    text,
    original: english.get(key) ?? english.get(`${stem(key)}_other`) ?? '',
  }));

  it('has the texts of English, no more and no less', () => {
    const stems = (texts: ReadonlyMap<string, string>) => [...new Set(keysOf(texts).map(stem))];
    expect(stems(translated)).toEqual(stems(english));
  });

  it('has every plural form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = keysOf(english)
      .filter((key) => key.endsWith('_other'))
      .map(stem);
    const missing = counted
      .flatMap((key) => forms.map((form) => `${key}_${form}`))
      .filter((key) => !translated.has(key));
    expect(missing).toEqual([]);
  });

  it('leaves no text empty', () => {
    expect(pairs.filter(({ text }) => text.trim() === '').map(({ key }) => key)).toEqual([]);
  });

  it('fills in what English fills in', () => {
    const different = pairs.filter(({ text, original }) => placeholders(text).join() !== placeholders(original).join());
    expect(different).toEqual([]);
  });

  it('is not English', () => {
    const shared = SHARED[language].split(' ');
    const same = pairs.filter(({ text, original }) => words(text).join() === words(original).join());
    expect(same.filter(({ text }) => words(text).some((word) => !shared.includes(word)))).toEqual([]);
  });
});
