import { LabelRequest, placeLabels } from './labelPlaces';

/** One pixel a letter makes distances countable by hand. */
const room = { left: 0, right: 40, gap: 2, measure: (text: string) => text.length };

/** Labels written into a line as they would be seen, `.` where nothing is. */
function line(requests: LabelRequest[]): string {
  const letters = Array.from({ length: room.right }, () => '.');
  for (const { left, text } of placeLabels(requests, room)) {
    letters.splice(left, text.length, ...text);
  }
  return letters.join('');
}

const at = (center: number, ...texts: string[]): LabelRequest => ({ center, texts, priority: 0 });

describe('placeLabels', () => {
  it('centres a label where it belongs', () => {
    expect(line([at(20, 'down')])).toBe('..................down..................');
  });

  it('keeps labels inside the room', () => {
    expect(line([at(0, 'left'), at(40, 'right')])).toBe('left...............................right');
  });

  it('writes the longest text that is free', () => {
    expect(line([at(20, 'traffic down', 'down')])).toBe('..............traffic down..............');
  });

  it('gives everyone a short text before anyone gets a long one', () => {
    expect(line([at(10, 'a very long text indeed', 'one'), at(18, 'two')])).toContain('two');
  });

  it('keeps the gap between neighbours', () => {
    expect(line([at(10, 'aaaa'), at(16, 'bbbb')])).toBe('........aaaa..bbbb......................');
  });

  it('moves a label aside where its neighbour is in the way, as long as it touches its place', () => {
    expect(line([at(10, 'aaaa'), at(15, 'bbbb')])).toBe('........aaaa..bbbb......................');
    expect(line([at(10, 'aaaa'), at(5, 'bbbb')])).toBe('..bbbb..aaaa............................');
    expect(line([at(10, 'aaaa'), at(13, 'bbbb')])).not.toContain('b');
  });

  it('leaves out the less important where there is no room for both', () => {
    const minor = { ...at(20, 'minor'), priority: 0 };
    const major = { ...at(22, 'major'), priority: 1 };
    expect(placeLabels([minor, major], room).map(({ text }) => text)).toEqual(['major']);
  });

  it('leaves out what is wider than the room', () => {
    expect(placeLabels([at(20, 'x'.repeat(41))], room)).toEqual([]);
  });

  it('places nothing where nothing happened', () => {
    expect(placeLabels([], room)).toEqual([]);
  });
});
