import { withoutOddMinutes } from './oddMinutes';

const HOUR = 3_600_000;

describe('withoutOddMinutes', () => {
  const picture = (text: string): Float64Array => Float64Array.from(text, (c) => (c === ' ' ? NaN : c === 'x' ? 9 : 0));

  it('takes out one odd minute, keeps two, and looks only back at the newest', () => {
    expect(withoutOddMinutes(picture('..x..xx..x'), 60_000)).toEqual(picture('.....xx...'));
    expect(withoutOddMinutes(picture('...xx'), 60_000)).toEqual(picture('...xx'));
  });

  it('leaves long steps alone', () => {
    expect(withoutOddMinutes(picture('..x..'), HOUR)).toEqual(picture('..x..'));
  });

  it('lets a sample without neighbours speak for itself', () => {
    expect(withoutOddMinutes(picture('.. x ..'), 60_000)).toEqual(picture('.. x ..'));
  });
});
