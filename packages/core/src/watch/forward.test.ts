import { findForward } from './forward';

/** One character a sample: `X` starts an incident, `1` does just so, `x` lets it go on, `.` neither. */
function found(picture: string): { spans: string[]; nUnknown: number } {
  const strength = Float64Array.from(picture, (c) => (c === 'X' ? 1.2 : c === '1' ? 1 : c === 'x' ? 0.6 : 0));
  const starting = strength.map((e) => (e >= 1 ? e : 0));
  const { candidates, nUnknown } = findForward(strength, starting, 1);
  return { spans: candidates.map(({ start, end }) => `${start}-${end}`), nUnknown };
}

describe('findForward', () => {
  it('goes on loosely after a strict start, and takes four samples before it in', () => {
    expect(found('...xXxx..').spans).toEqual(['3-6']);
    expect(found('...xxxxxxxXxx..').spans).toEqual(['6-12']);
    expect(found('...xxxxxxx..').spans).toEqual([]);
  });

  it('starts with just enough evidence, also at the first sample', () => {
    expect(found('...xxxxx11x..').spans).toEqual(['4-10']);
    expect(found('1..').spans).toEqual(['0-0']);
    expect(found('X.......X').spans).toEqual(['0-0', '8-8']);
  });

  it('says the same of what is older when more comes, four samples aside', () => {
    const whole = '...xxxXxx...xxxxxxxxXxxx....';
    for (let length = 10; length <= whole.length; length++) {
      const settled = (picture: string): string[] =>
        found(picture).spans.filter((span) => Number(span.split('-')[1]) < length - 5);
      expect(settled(whole.slice(0, length))).toEqual(settled(whole));
    }
  });

  it('does not judge what may go on with an incident that began before the window', () => {
    expect(found('xxxxx....X').nUnknown).toBe(5);
    expect(found('xxxxxxxXxx').nUnknown).toBe(3);
    expect(found('xxxxxxx1xx').nUnknown).toBe(3);
    expect(found('...xx...').nUnknown).toBe(0);
    expect(found('Xxx..').nUnknown).toBe(0);
    expect(found('').nUnknown).toBe(0);
  });
});
