import { DetectionOptions } from '@anomaly-forest/core/internal/detection';
import { DetectionSettings, parseDetectionOptions } from './detectionOptions';
import { defaultOptions } from './options';

const settings: DetectionSettings = defaultOptions;

function parsed(change: Partial<DetectionSettings>): DetectionOptions {
  const result = parseDetectionOptions({ ...settings, ...change });
  if ('error' in result) {
    throw new Error(result.error);
  }
  return result.options;
}

function error(change: Partial<DetectionSettings>): string {
  const result = parseDetectionOptions({ ...settings, ...change });
  return 'error' in result ? result.error : 'no error';
}

describe('parseDetectionOptions', () => {
  it("takes the panel's default options", () => {
    expect(parsed({})).toEqual({
      verdict: 'watch',
      forest: { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
      contamination: 0.03,
      scale: true,
      watch: { sensitivity: 0, persistence: 'auto', recovery: 5, leastTraffic: 0 },
    });
  });

  it('takes how many of how many samples must be odd', () => {
    expect(parsed({ persistence: ' 3 OF 5' }).watch).toMatchObject({ persistence: { least: 3, of: 5 } });
    expect(parsed({ persistence: '1 of 1' }).watch).toMatchObject({ persistence: { least: 1, of: 1 } });
  });

  it.each<[Partial<DetectionSettings>, RegExp]>([
    [{ sensitivity: 4 }, /sensitivity: got 4, expected an integer from -3 to 3/],
    [{ sensitivity: '0.5' }, /sensitivity: got "0.5"/],
    [{ persistence: '5 of 3' }, /persistence: got "5 of 3", expected auto, or for example "3 of 5"/],
    [{ persistence: '2 of 11' }, /at most 10/],
    [{ persistence: '' }, /persistence: got ""/],
    [{ recovery: 0 }, /normal samples that end an incident: got 0, expected an integer from 1/],
    [{ leastTraffic: -1 }, /least traffic: got -1, expected a number of 0 or more/],
  ])('refuses %j', (change, message) => {
    expect(error(change)).toMatch(message);
  });

  it('tells a fraction from a count by the decimal point', () => {
    expect(parsed({ maxSamples: '0.5', maxFeatures: '1.0' }).forest).toMatchObject({
      maxSamples: { fraction: 0.5 },
      maxFeatures: { fraction: 1 },
    });
    expect(parsed({ maxSamples: 64, maxFeatures: '1' }).forest).toMatchObject({ maxSamples: 64, maxFeatures: 1 });
  });

  it('takes numbers as numbers and as text', () => {
    expect(parsed({ nEstimators: '7', contamination: 0.5, seed: 0 })).toMatchObject({
      forest: { nEstimators: 7, seed: 0 },
      contamination: 0.5,
    });
    expect(parsed({ contamination: ' Auto ' }).contamination).toBe('auto');
  });

  it('makes an integer seed of a word, always the same, different for different words', () => {
    const seeds = ['abc', 'abc ', 'abd', '0x10', 'Infinity', 'friday the 13th'].map(
      (seed) => parsed({ seed }).forest.seed
    );
    expect(seeds[1]).toBe(seeds[0]);
    expect(new Set(seeds).size).toBe(5);
    for (const seed of seeds) {
      expect(seed).toBe(seed >>> 0);
    }
  });

  it.each([
    [{ contamination: '0' }, 'Invalid contamination: got "0", expected auto or a share above 0, at most 0.5.'],
    [{ contamination: 0.7 }, 'Invalid contamination: got 0.7, expected auto or a share above 0, at most 0.5.'],
    [{ contamination: '3%' }, 'Invalid contamination: got "3%", expected auto or a share above 0, at most 0.5.'],
    [{ nEstimators: 0 }, 'Invalid number of trees: got 0, expected an integer from 1 to 10000.'],
    [{ nEstimators: '1.5' }, 'Invalid number of trees: got "1.5", expected an integer from 1 to 10000.'],
    [{ nEstimators: 1e9 }, 'Invalid number of trees: got 1000000000, expected an integer from 1 to 10000.'],
    [{ seed: '-1' }, 'Invalid seed: got "-1", expected an integer from 0 to 4294967295, or a word.'],
    [{ seed: '1.5' }, 'Invalid seed: got "1.5", expected an integer from 0 to 4294967295, or a word.'],
    [{ seed: '4294967296' }, 'Invalid seed: got "4294967296", expected an integer from 0 to 4294967295, or a word.'],
    [{ seed: ' ' }, 'Invalid seed: got " ", expected an integer from 0 to 4294967295, or a word.'],
    [{ verdict: 'modern' }, 'Invalid verdict: got "modern", expected classic or watch.'],
    [
      { maxSamples: '0' },
      'Invalid maximum of samples: got "0", expected auto, a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point.',
    ],
    [
      { maxFeatures: '1.5' },
      'Invalid maximum of features: got "1.5", expected a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point.',
    ],
    [JSON.parse('{ "verdict": null }'), 'Invalid verdict: got null, expected classic or watch.'],
    [JSON.parse('{ "bootstrap": "yes" }'), 'Invalid bootstrap: got "yes", expected true or false.'],
    [JSON.parse('{ "scale": {} }'), 'Invalid standardise: got {}, expected true or false.'],
    [JSON.parse('{ "seed": [5] }'), 'Invalid seed: got [5], expected an integer from 0 to 4294967295, or a word.'],
    [
      { contamination: '9'.repeat(10_000) },
      `Invalid contamination: got "${'9'.repeat(59)}…, expected auto or a share above 0, at most 0.5.`,
    ],
  ])('says of %j what it got and what it expects', (change, sentence) => {
    expect(error(change)).toBe(sentence);
  });
});
