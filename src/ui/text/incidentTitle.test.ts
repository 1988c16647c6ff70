import { Driver } from '@anomaly-forest/core/internal/detection';
import { incidentTitle } from './incidentTitle';

const errors: Driver = { signal: 1, share: 1, typical: 2, actual: 90 };
const names = ['RPM', 'Errors'];

describe('incidentTitle', () => {
  it('is what was seen and what it usually means', () => {
    expect(incidentTitle({ kind: 'latency-up', drivers: [errors] }, names)).toBe('Latency up: lock or saturation');
  });

  it.each<[string, Partial<Driver>, string]>([
    ['rose', {}, 'Errors up'],
    ['fell', { actual: 0 }, 'Errors down'],
    ['moved, its typical value unknown', { typical: NaN }, 'Errors'],
  ])('names the strongest driver where the kind says nothing: it %s', (_, change, expected) => {
    expect(incidentTitle({ kind: 'other', drivers: [{ ...errors, ...change }] }, names)).toBe(expected);
  });

  it('is never empty, even without drivers', () => {
    expect(incidentTitle({ kind: 'other', drivers: [] }, [])).toBe('Other');
  });
});
