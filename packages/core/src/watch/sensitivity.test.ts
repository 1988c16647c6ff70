import fc from 'fast-check';
import type { Candidate } from './candidates';
import { countsBySensitivity, groupCandidates, LEAST_START, shownAt } from './sensitivity';

const GAP = 5;
const levels = [-3, -2, -1, 0, 1, 2, 3];

/** Candidates one after the other: distance to the one before, length, evidence. */
const candidates = fc
  .array(
    fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 9 }), fc.double({ min: LEAST_START, max: 6 }))
  )
  .map((parts) => {
    let end = 0;
    return parts.map(([distance, length, peak]): Candidate => {
      const start = end + distance;
      end = start + length - 1;
      return { start, end, peak };
    });
  });

function spansAt(all: readonly Candidate[], sensitivity: number): string[] {
  return shownAt(groupCandidates(all, GAP), sensitivity).map(
    ({ candidates: some }) => `${some[0].start}-${some[some.length - 1].end}`
  );
}

describe('a higher sensitivity', () => {
  it('keeps every incident of a lower one as it is, and may add others', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        for (const level of levels.slice(1)) {
          expect(spansAt(all, level)).toEqual(expect.arrayContaining(spansAt(all, level - 1)));
        }
      })
    );
  });

  it('never joins two incidents: what is shown is farther apart than the gap', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const shown = shownAt(groupCandidates(all, GAP), 3).map(({ candidates: some }) => some);
        shown.slice(1).forEach((some, i) => {
          const before = shown[i];
          expect(some[0].start - before[before.length - 1].end).toBeGreaterThan(GAP);
        });
      })
    );
  });

  it('is counted without another look at the data', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const counts = countsBySensitivity(groupCandidates(all, GAP));
        expect(counts).toEqual(levels.map((level) => spansAt(all, level).length));
      })
    );
  });
});

describe('groupCandidates', () => {
  it('makes one incident of what starts at the usual sensitivity and is near each other, with the strongest evidence', () => {
    const groups = groupCandidates(
      [
        { start: 0, end: 3, peak: 1.2 },
        { start: 8, end: 9, peak: 3 },
        { start: 15, end: 16, peak: 1 },
      ],
      GAP
    );
    expect(groups.map(({ candidates: some, strength }) => [some.length, strength])).toEqual([
      [2, 3],
      [1, 1],
    ]);
  });

  it('leaves out what is weaker and would join two of them', () => {
    const all = [
      { start: 0, end: 3, peak: 1.2 },
      { start: 6, end: 7, peak: 0.9 },
      { start: 11, end: 12, peak: 1.1 },
      { start: 30, end: 31, peak: 0.9 },
    ];
    expect(spansAt(all, 0)).toEqual(['0-3', '11-12']);
    expect(spansAt(all, 3)).toEqual(['0-3', '11-12', '30-31']);
  });

  const at = (start: number, peak: number): Candidate => ({ start, end: start + 1, peak });
  const kept = (...all: Candidate[]): number[] =>
    groupCandidates(all, GAP).map(({ candidates: some }) => some[0].start);

  it('of several weaker ones that would join keeps the strongest, of equal ones the first', () => {
    expect(kept(at(0, 0.6), at(5, 0.9), at(10, 0.7))).toEqual([5]);
    expect(kept(at(0, 0.7), at(5, 0.6), at(10, 0.9))).toEqual([0, 10]);
    expect(kept(at(0, 0.8), at(5, 0.8))).toEqual([0]);
  });

  it('leaves nothing out beside what is left out itself, or farther away than the gap', () => {
    expect(kept(at(0, 0.9), at(6, 0.8), at(12, 0.7))).toEqual([0, 12]);
    expect(kept(at(0, 0.7), at(6, 0.8), at(12, 0.9))).toEqual([0, 12]);
    expect(kept(at(0, 0.9), at(7, 2), at(14, 0.9))).toEqual([0, 7, 14]);
    expect(kept(at(0, 0.9), at(6, 2), at(12, 0.9))).toEqual([6]);
  });
});

describe('shownAt', () => {
  it('shows what has just enough evidence, at the usual sensitivity as much as starts an incident', () => {
    const group = (peak: number): number => shownAt(groupCandidates([{ start: 0, end: 1, peak }], GAP), 0).length;
    expect([group(1), group(0.999)]).toEqual([1, 0]);
    expect(
      spansAt(
        [
          { start: 0, end: 1, peak: 1 },
          { start: 4, end: 5, peak: 1 },
        ],
        0
      )
    ).toEqual(['0-5']);
    expect(countsBySensitivity(groupCandidates([{ start: 0, end: 1, peak: 1 }], GAP))).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });
});
