import type { Driver, Incident } from '@anomaly-forest/core/internal/detection';
import { calledNormalTexts, incidentTexts } from './incidentTexts';

const errors: Driver = { signal: 1, share: 1, typical: 2, actual: 90 };
const incident = (kind: Incident['kind'], drivers: Driver[]): Incident => ({
  start: 0,
  end: 0,
  peak: 0,
  ongoing: false,
  nAnomalous: 1,
  severity: 'minor',
  kind,
  drivers,
});

describe('incidentTexts', () => {
  it('offers the whole title of a kind, and its first words where that is too long', () => {
    const [long, short] = incidentTexts(incident('latency-up', [errors]), ['RPM', 'Errors']);
    expect(long.startsWith(`${short}: `)).toBe(true);
    expect(short).toBe('Latency up');
  });

  it('offers a title without an explanation once', () => {
    expect(incidentTexts(incident('other', [errors]), ['RPM', 'Errors'])).toEqual(['Errors up']);
  });
});

describe('calledNormalTexts', () => {
  it('offers what was called normal, and that it was where that is too long', () => {
    const texts = calledNormalTexts(incident('latency-up', [errors]), ['RPM', 'Errors']);
    expect(texts).toEqual(['Called normal: Latency up', 'Called normal']);
  });
});
