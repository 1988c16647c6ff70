import { incidentOf } from '../../../testing/viewProps';
import { incidentKey, neighbourOf } from './incidentKeys';

const incidents = [incidentOf(3, 4), incidentOf(10, 12), incidentOf(20, 20)];
const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('neighbourOf', () => {
  it('goes from incident to incident, and round', () => {
    expect(neighbourOf(incidents, undefined, 'next')).toBe(incidents[0]);
    expect(neighbourOf(incidents, incidents[0], 'next')).toBe(incidents[1]);
    expect(neighbourOf(incidents, incidents[2], 'next')).toBe(incidents[0]);
    expect(neighbourOf(incidents, undefined, 'previous')).toBe(incidents[2]);
    expect(neighbourOf(incidents, incidents[0], 'previous')).toBe(incidents[2]);
  });

  it('knows an incident again after a refresh', () => {
    expect(neighbourOf(incidents, incidentOf(10, 15), 'next')).toBe(incidents[2]);
  });

  it('is none without incidents', () => {
    expect(neighbourOf([], undefined, 'next')).toBeUndefined();
  });
});

describe('incidentKey', () => {
  it.each([
    ['n', 'next'],
    ['p', 'previous'],
    ['Enter', 'zoom'],
    ['Escape', 'leave'],
    ['ArrowLeft', undefined],
  ])('%s means %s', (key, meaning) => {
    expect(incidentKey({ ...plain, key })).toBe(meaning);
  });

  it('leaves keys with a modifier to the browser and to Grafana', () => {
    expect(incidentKey({ ...plain, key: 'p', ctrlKey: true })).toBeUndefined();
  });
});
