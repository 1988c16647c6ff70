import { arrangeParts, Part, Room } from './arrangeParts';

/** Content of panels of these grid units on a page 1400 pixels wide, below a summary line; and of a phone. */
const rooms = {
  '24x8': { width: 1350, height: 215, lanes: { full: 80, compact: 36, least: 24 } },
  '12x8': { width: 660, height: 215, lanes: { full: 80, compact: 36, least: 24 } },
  '6x6': { width: 315, height: 140, lanes: { full: 80, compact: 36, least: 24 } },
  phone: { width: 340, height: 400, lanes: { full: 80, compact: 36, least: 24 } },
};

const viewsAt = (beside: 'nothing' | 'lanes' | 'incidents' | 'scatter', room: Room) =>
  arrangeParts({ view: 'timeSeries', beside }, room).map(({ view }) => view);

const touches = (a: Part, b: Part) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('arrangeParts', () => {
  it.each(Object.entries(rooms))('gives a single view all the room at %s', (_, room) => {
    const { width, height } = room;
    expect(arrangeParts({ view: 'timeSeries', beside: 'nothing' }, room)).toEqual([
      { view: 'timeSeries', left: 0, top: 0, width, height },
    ]);
  });

  it('shows a view that is not the time series alone, whatever is to stand beside the time series', () => {
    expect(arrangeParts({ view: 'scatter', beside: 'incidents' }, rooms['24x8'])).toHaveLength(1);
  });

  it.each(['incidents', 'scatter'] as const)('puts %s beside the time series where the panel is wide', (beside) => {
    for (const room of [rooms['24x8'], rooms['12x8']]) {
      const [first, second] = arrangeParts({ view: 'timeSeries', beside }, room);
      expect(second.view).toBe(beside);
      expect(second.left).toBeGreaterThan(first.width);
      expect(second.height).toBe(room.height);
    }
  });

  it.each(['incidents', 'scatter'] as const)('puts %s below it where the panel is narrow and high', (beside) => {
    const [first, second] = arrangeParts({ view: 'timeSeries', beside }, rooms.phone);
    expect(second.top).toBeGreaterThan(first.height);
    expect(second.width).toBe(rooms.phone.width);
  });

  it.each(['incidents', 'scatter', 'lanes'] as const)('leaves %s out where there is no room for two', (beside) => {
    expect(viewsAt(beside, rooms['6x6'])).toEqual(['timeSeries']);
  });

  it('puts lanes below the time series, over the whole width, compact where the panel is low', () => {
    const [first, second] = arrangeParts({ view: 'timeSeries', beside: 'lanes' }, rooms['24x8']);
    expect(second).toMatchObject({ view: 'lanes', left: 0, width: 1350, height: 36 });
    expect(first.height).toBeGreaterThan(second.height);
    expect(arrangeParts({ view: 'timeSeries', beside: 'lanes' }, rooms.phone)[1].height).toBe(80);
  });

  it('gives lanes less than half of the panel even if they need more', () => {
    const many = { ...rooms.phone, lanes: { full: 900, compact: 500, least: 400 } };
    const [first, second] = arrangeParts({ view: 'timeSeries', beside: 'lanes' }, many);
    expect(first.height).toBeGreaterThan(second.height);
  });

  it('gives lanes more where none would be cut off then', () => {
    const groups = { width: 1350, height: 266, lanes: { full: 260, compact: 150, least: 112 } };
    const [first, second] = arrangeParts({ view: 'timeSeries', beside: 'lanes' }, groups);
    expect(second.height).toBe(112);
    expect(first.height).toBeGreaterThanOrEqual(120);
  });

  it.each(Object.entries(rooms))('never lets parts overlap or leave the panel at %s', (_, room) => {
    for (const beside of ['lanes', 'incidents', 'scatter'] as const) {
      const parts = arrangeParts({ view: 'timeSeries', beside }, room);
      for (const part of parts) {
        expect(part.left + part.width).toBeLessThanOrEqual(room.width);
        expect(part.top + part.height).toBeLessThanOrEqual(room.height);
        expect(parts.filter((other) => touches(part, other))).toHaveLength(1);
      }
    }
  });
});
