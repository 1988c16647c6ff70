import type { Driver } from '@anomaly-forest/core/internal/detection';
import { causeHint, incidentTitle, type Kind } from './incidentTitle';

const errors: Driver = { signal: 1, share: 1, typical: 2, actual: 90 };
const names = ['RPM', 'Errors'];

const ofKind = (kind: Kind, drivers: readonly Driver[] = [errors]) => ({ kind, drivers });

describe('incidentTitle', () => {
  it('is what was seen, not what may have caused it', () => {
    expect(incidentTitle(ofKind('latency-up'), names)).toBe('Latency up');
    expect(incidentTitle(ofKind('errors-up'), names)).toBe('Errors up');
  });

  it.each<[Kind, string]>([
    ['up', 'Errors up'],
    ['down', 'Errors down'],
    ['frozen', 'Errors frozen'],
    ['missing-run', 'Errors: regular run missing'],
  ])('names the signal where the kind is %s', (kind, expected) => {
    expect(incidentTitle(ofKind(kind), names)).toBe(expected);
  });

  it.each<[string, Partial<Driver>, string]>([
    ['rose', {}, 'Errors up'],
    ['fell', { actual: 0 }, 'Errors down'],
    ['moved, its typical value unknown', { typical: NaN }, 'Errors'],
  ])('names the strongest driver where the kind says nothing: it %s', (_, change, expected) => {
    expect(incidentTitle(ofKind('other', [{ ...errors, ...change }]), names)).toBe(expected);
  });

  it('is never empty, even without drivers', () => {
    expect(incidentTitle(ofKind('other', []), [])).toBe('Other');
  });
});

it('a cause is a hint, and only where one is frequent', () => {
  expect(causeHint({ kind: 'latency-up' })).toBe('often: lock or saturation');
  expect(causeHint({ kind: 'traffic-up' })).toBeUndefined();
});
