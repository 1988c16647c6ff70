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

const signals = ['RPM', 'Errors'].map((name) => ({ name, field: { config: {} } }));

describe('incidentTexts', () => {
  it('offers what was seen with its size, and alone where that is too long', () => {
    expect(incidentTexts(incident('latency-up', [errors]), signals)).toEqual(['Latency up ×45', 'Latency up']);
  });

  it('offers a title alone where the size is unknown', () => {
    expect(incidentTexts(incident('other', [{ ...errors, typical: 0 }]), signals)).toEqual(['Errors up']);
    expect(incidentTexts(incident('traffic-up', []), signals)).toEqual(['Traffic up']);
  });
});

describe('calledNormalTexts', () => {
  it('offers what was called normal, and that it was where that is too long', () => {
    const texts = calledNormalTexts(incident('latency-up', [errors]), signals);
    expect(texts).toEqual(['Called normal: Latency up', 'Called normal']);
  });
});
