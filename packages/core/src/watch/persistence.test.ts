import { runToEnd } from '../task/steps';
import { mOfN, persistWith, withoutOddMinutes } from './persistence';

const HOUR = 3_600_000;

describe('withoutOddMinutes', () => {
  const picture = (text: string): Float64Array => Float64Array.from(text, (c) => (c === ' ' ? NaN : c === 'x' ? 9 : 0));

  it('takes out one odd minute, keeps two, and looks only back at the newest', () => {
    expect(runToEnd(withoutOddMinutes(picture('..x..xx..x')))).toEqual(picture('.....xx...'));
    expect(runToEnd(withoutOddMinutes(picture('...xx')))).toEqual(picture('...xx'));
  });

  it('leaves long steps alone', () => {
    expect(runToEnd(persistWith('auto', HOUR)(picture('..x..')))).toEqual(picture('..x..'));
  });

  it('takes steps of up to five minutes for short', () => {
    expect(runToEnd(persistWith('auto', HOUR / 12)(picture('..x..')))).toEqual(picture('.....'));
    expect(runToEnd(persistWith('auto', HOUR / 12 + 1)(picture('..x..')))).toEqual(picture('..x..'));
  });

  it('gives way to what a person chose', () => {
    expect(runToEnd(persistWith({ least: 1, of: 1 }, 60_000)(picture('..x..')))).toEqual(picture('..x..'));
    expect(runToEnd(persistWith({ least: 2, of: 2 }, HOUR)(picture('..x..')))).toEqual(picture('.....'));
  });

  it('needs three samples for a median', () => {
    expect(runToEnd(withoutOddMinutes(picture('x.')))).toEqual(picture('x.'));
    expect(runToEnd(withoutOddMinutes(picture('x..')))).toEqual(picture('...'));
  });

  it('lets a sample without neighbours speak for itself', () => {
    expect(runToEnd(withoutOddMinutes(picture('.. x ..')))).toEqual(picture('.. x ..'));
  });
});

describe('mOfN', () => {
  const heights = (text: string): Float64Array =>
    Float64Array.from(text, (c) => (c === ' ' ? NaN : c === '.' ? 0 : c === '-' ? -5 : Number(c)));

  it('lets a residual count for what enough of its neighbours reach, too', () => {
    expect(runToEnd(mOfN(heights('..9..79..'), { least: 2, of: 3 }))).toEqual(heights('.....77..'));
    expect(runToEnd(mOfN(heights('..9.7.5..'), { least: 3, of: 5 }))).toEqual(heights('..5.5.5..'));
    expect(runToEnd(mOfN(heights('9.7'), { least: 1, of: 3 }))).toEqual(heights('9.7'));
  });

  it('counts only what goes the same way, and what is missing as nothing', () => {
    expect(runToEnd(mOfN(heights('..5-..'), { least: 2, of: 2 }))).toEqual(
      heights('......').map((_, i) => (i === 3 ? -0 : 0))
    );
    expect(runToEnd(mOfN(heights('5 5'), { least: 2, of: 3 }))).toEqual(heights('5 5'));
  });

  it('says nothing where there are fewer samples than it looks at', () => {
    expect(runToEnd(mOfN(heights('99'), { least: 2, of: 3 }))).toEqual(heights('..'));
  });
});
