import { groupMarks } from './groupMarks';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

/** A pixel is a second. */
const area = { left: 50, top: 0, width: 600, height: 100, from: 0, to: 600_000 };

function mark(from: number, to = from): AnnotationMark {
  return { key: `${from}`, from: from * 1000, to: to * 1000, color: 'red', tags: [], isIncident: false };
}

function groups(...marks: AnnotationMark[]): string[] {
  return groupMarks(marks, area).map(
    ({ left, width, marks: of }) => `${Math.round(left)}+${Math.round(width)}: ${of.map(({ key }) => key)}`
  );
}

describe('groupMarks', () => {
  it('puts moments together that would hide each other', () => {
    expect(groups(mark(100), mark(105), mark(120))).toEqual(['100+0: 100,105', '120+0: 120']);
  });

  it('leaves regions alone, also between moments', () => {
    expect(groups(mark(100), mark(102, 150), mark(104))).toEqual(['100+0: 100,104', '102+48: 102']);
  });

  it('treats a region that is hardly wider than a line as a moment', () => {
    expect(groups(mark(100, 102))).toEqual(['100+0: 100']);
  });

  it('cuts regions off at the edges of the plot', () => {
    expect(groups(mark(-50, 20), mark(590, 700))).toEqual(['0+20: -50', '590+10: 590']);
  });
});
