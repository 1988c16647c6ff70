import i18next from 'i18next';
import { sentence } from '@anomaly-forest/core/internal/sentence';
import pluginJson from '../plugin.json';
import { t } from './t';
import { translate } from './translate';
import { initTranslations, numberFormat } from './translations';

const rows = (count: number) =>
  sentence('test.rows', '', {
    count,
    defaultValue_one: '{{count, number}} row',
    defaultValue_other: '{{count, number}} rows',
  });
const nested = sentence('test.text', '{{name}} is text: {{hint}}', {
  name: 'Errors',
  hint: sentence('test.hint', 'convert it to {{type}}', { type: 'number' }),
});

describe('without translations', () => {
  it('a text is in English, with its values as they are', () => {
    expect(t('test.value', '{{name}} up', { name: `<p99> & "$t(x)" {{name}}'/` })).toBe(
      `<p99> & "$t(x)" {{name}}'/ up`
    );
  });

  it('what is counted takes the English plural', () => {
    const things = {
      defaultValue_one: '{{count, number}} incident',
      defaultValue_other: '{{count, number}} incidents',
    };
    expect([0, 1, 1200].map((count) => t('test.things', '', { count, ...things }))).toEqual([
      '0 incidents',
      '1 incident',
      '1,200 incidents',
    ]);
  });

  it('a sentence is said as it is', () => {
    const said = sentence('test.name', '{{name}} has no value', { name: '{{text}} & $t(test.name)' });
    expect(translate(said)).toBe('{{text}} & $t(test.name) has no value');
    expect(translate({ text: 'The query failed: {{nothing}}' })).toBe('The query failed: {{nothing}}');
  });
});

describe('with translations', () => {
  beforeAll(async () => {
    i18next.addResourceBundle('de-DE', pluginJson.id, {
      test: {
        rows_one: '{{count, number}} Zeile',
        rows_other: '{{count, number}} Zeilen',
        text: '{{name}} ist Text: {{hint}}',
        hint: 'in {{type}} umwandeln',
      },
    });
    await i18next.changeLanguage('de-DE');
    await initTranslations();
  });

  afterAll(async () => {
    await i18next.changeLanguage('en-US');
    await initTranslations();
  });

  it('a sentence is translated, and so are the sentences in it', () => {
    expect(translate(nested)).toBe('Errors ist Text: in number umwandeln');
  });

  it('plurals and numbers are those of the language', () => {
    expect([1, 48_500].map((count) => translate(rows(count)))).toEqual(['1 Zeile', '48.500 Zeilen']);
    expect(numberFormat().format(48_500.5)).toBe('48.500,5');
  });

  it('what has no translation is said in English', () => {
    expect(translate(sentence('test.new', '{{name}} is new', { name: 'Latency' }))).toBe('Latency is new');
    expect(t('test.new', '{{name}} is new', { name: 'Latency' })).toBe('Latency is new');
  });
});
