import { agreement, countSeries, figuresOf, stretchesOf } from './measures';

/** One character a sample: `x` labelled, or flagged. */
function picture(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => (c === 'x' ? 1 : 0));
}

function count(labels: string, flags: string): ReturnType<typeof countSeries> {
  return countSeries(picture(labels), picture(flags));
}

describe('stretchesOf', () => {
  it('joins runs at most five samples apart', () => {
    expect(stretchesOf(picture('.xx...x.....x'))).toEqual([
      { start: 1, end: 6 },
      { start: 12, end: 12 },
    ]);
  });
});

describe('countSeries', () => {
  it('counts an event as found if an alarm touches it, and an alarm as true if it touches an event', () => {
    expect(count('..xxx..........x..', '....x.............')).toMatchObject({
      nEvents: 2,
      nFound: 1,
      nAlarms: 1,
      nTrueAlarms: 1,
    });
    expect(count('.x........', '........x.')).toMatchObject({ nFound: 0, nTrueAlarms: 0 });
  });

  it('lets an alarm end up to two samples early, not three', () => {
    expect(count('...xx', '.x...').nFound).toBe(1);
    expect(count('...xx', 'x....').nFound).toBe(0);
  });

  it('takes the delay from the start of the event to the first flag in it', () => {
    expect(count('..xxxx..', '....xx..').delays).toEqual([2]);
    expect(count('..xxxx..', 'xxx.....').delays).toEqual([0]);
  });

  it('counts the samples of events that are flagged, and flagged ones elsewhere', () => {
    expect(count('..xxxx..', '....xxxx')).toMatchObject({ nEventSamples: 4, nCovered: 2, nFalseSamples: 2 });
  });
});

describe('figuresOf', () => {
  it('adds up over all series before dividing', () => {
    const counts = [count('x', 'x'), count('x......x', '........'), count('........', 'x.......')];
    const { recall, precision, f1 } = figuresOf(counts);
    expect(recall).toBe(1 / 3);
    expect(precision).toBe(1 / 2);
    expect(f1).toBeCloseTo(0.4, 12);
  });

  it('takes the median of all delays, half way between the middle two of an even number', () => {
    const atOnce = count('x', 'x');
    const afterTen = count('xxxxxxxxxxx', '..........x');
    expect(figuresOf([atOnce, afterTen]).delay).toBe(5);
    expect(figuresOf([atOnce, afterTen, atOnce]).delay).toBe(0);
    expect(figuresOf([count('x', '.')]).delay).toBeNaN();
  });
});

describe('agreement', () => {
  it('is the share of flags that both have; 1 if neither has any', () => {
    expect(agreement(picture('.xx.'), picture('..xx'))).toBe(1 / 3);
    expect(agreement(picture('....'), picture('....'))).toBe(1);
  });
});
