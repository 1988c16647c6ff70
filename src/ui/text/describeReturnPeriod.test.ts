import { anyOf, describeReturnPeriod } from './describeReturnPeriod';

const about = (days: number) => ({ days, isLowerBound: false });
const rarerThan = (days: number) => ({ days, isLowerBound: true });

describe('describeReturnPeriod', () => {
  it.each([
    [12.34, '12 days'],
    [1234, '1,200 days'],
    [2, '2 days'],
    [1.9, '46 hours'],
    [0.25, '6 hours'],
    [0.0625, '90 minutes'],
  ])('%d days are %s', (days, span) => {
    expect(describeReturnPeriod(about(days))).toBe(`about one false alarm in ${span}`);
  });

  it('says where it is a bound', () => {
    expect(describeReturnPeriod(rarerThan(70))).toBe('less than one false alarm in 70 days');
  });
});

describe('of several groups', () => {
  it('rates add up', () => {
    expect(anyOf([about(3), about(6)])).toEqual(about(2));
  });

  it('it is a bound where bounds are the larger part', () => {
    expect(anyOf([rarerThan(4), about(4), rarerThan(4)])?.isLowerBound).toBe(true);
    expect(anyOf([rarerThan(100), about(1)])).toEqual(about(1 / 1.01));
  });

  it('it is not known if it is not known of one', () => {
    expect(anyOf([about(3), undefined])).toBeUndefined();
    expect(anyOf([])).toBeUndefined();
  });
});
