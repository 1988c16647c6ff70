import { initPluginTranslations } from '@grafana/i18n';
import { initTranslations, numberFormat } from './translations';

jest.mock('@grafana/i18n', () => ({ initPluginTranslations: jest.fn() }));

async function numberIn(language: unknown): Promise<string> {
  jest.mocked(initPluginTranslations).mockResolvedValue({ language: language as string });
  await initTranslations();
  return numberFormat().format(1234.5);
}

it.each([
  ['de-DE', '1.234,5'],
  ['en-US', '1,234.5'],
])('numbers are written as in %s', async (language, text) => {
  expect(await numberIn(language)).toBe(text);
});

it.each(['en_US', 'no such language', '', undefined])(
  'with the language %j they are written as before',
  async (language) => {
    const before = await numberIn('de-DE');
    expect(await numberIn(language)).toBe(before);
  }
);
