import { numberCell, textCell } from './csvCell';

describe('numberCell', () => {
  it('writes what reads back to the same number, and nothing for a missing one', () => {
    expect([0.1, 1e21, -0.5, NaN].map(numberCell)).toEqual(['0.1', '1e+21', '-0.5', '']);
  });
});

describe('textCell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['-x,@y', `"'-x,@y"`],
  ])('%j is %j', (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });
});
