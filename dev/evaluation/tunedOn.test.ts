import { sampleOf } from './tunedOn';
import { TUNING_SEED } from './tuningSeed';

describe('sampleOf', () => {
  it.each([
    ['microsoft', ['machine-rps/machine-01.csv', 'app1-03.csv'], 'in-sample'],
    ['microsoft', ['app1-02.csv'], 'kept aside'],
    ['aiops', ['0efb375b-0.csv', '0efb375b-2.csv'], 'in-sample'],
    ['aiops', ['ffffffff-0.csv'], 'kept aside'],
    ['wsd', ['0.csv', '1.csv'], 'in-sample'],
    ['nezha', ['2022-08-22-adservice.csv'], 'in-sample'],
    ['nezha', ['2022-08-22-adservice.csv', '2022-08-22-frontend.csv'], 'partly in-sample'],
    ['petshop', ['high_traffic/test/issue_11', 'quiet high_traffic'], 'in-sample'],
    ['pinned', ['wsd:0.csv', 'microsoft:a/api-01.csv'], 'in-sample'],
    ['reports', ['up-one-to-zero'], 'in-sample'],
    ['reports', ['replicas-five-to-two'], 'kept aside'],
  ])('tells the halves apart: %s, %s', (part, cases, sample) => {
    expect(sampleOf(part, cases, { seed: 'any' })).toBe(sample);
  });

  it('knows drawn data by their seed', () => {
    expect(sampleOf('ongoing', ['clear 0'], { seed: TUNING_SEED })).toBe('in-sample');
    expect(sampleOf('ongoing', ['clear 0'], { seed: 'test' })).toBe('drawn anew');
  });
});
