import { defaultDetectionOptions } from '../api/detectTable';
import { defaultWatchOptions } from '../watchOptions';
import { defaultDetectionSettings, readDetectionOptions, settingEntries } from './detectionSettings';

const noSeed = (): never => {
  throw new Error('a word where a number was expected');
};

function errorOf(change: Partial<Record<keyof typeof defaultDetectionSettings, unknown>>): string | undefined {
  const read = readDetectionOptions({ ...defaultDetectionSettings, ...change }, noSeed);
  return 'error' in read ? read.error.text : undefined;
}

describe('the table of settings', () => {
  it('has the defaults of the public API', () => {
    const options = { ...defaultDetectionOptions, watch: defaultWatchOptions };
    expect(readDetectionOptions(defaultDetectionSettings, noSeed)).toEqual({ options });
  });

  it('has no flag and no key of the service twice', () => {
    const flags = settingEntries.flatMap(([, { flag }]) => flag?.name ?? []);
    const keys = settingEntries.flatMap(([, { serviceKey }]) => serviceKey ?? []);
    expect(new Set(flags).size).toBe(flags.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(settingEntries.map(([name]) => name))('refuses what nobody can mean by %s, and says what it got', (name) => {
    expect(errorOf({ [name]: { depth: 3 } })).toMatch(/^Invalid .+: got \{"depth":3\}, expected .+\.$/);
  });

  it.each(settingEntries.flatMap(([name, { form }]) => (form.range ? [[name, form.range] as const] : [])))(
    'the form of %s allows what its guard allows: %j',
    (name, { min, max }) => {
      expect(errorOf({ [name]: min })).toBeUndefined();
      expect(errorOf({ [name]: min - 1 })).toMatch('expected');
      if (max !== undefined) {
        expect(errorOf({ [name]: max })).toBeUndefined();
        expect(errorOf({ [name]: max + 1 })).toMatch('expected');
      }
    }
  );
});
