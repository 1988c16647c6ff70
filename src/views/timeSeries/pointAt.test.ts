import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import type { Plot } from '../../ui/plot/plotLibrary';
import { pointAt } from './pointAt';

const { prepared } = viewPropsOf('....xx......');
const incident = incidentOf(4, 5);

/** A plot of 1200 x 400 at (10, 20) on which minute m is at 100 m, and a latency is at its value. */
function plotThat(shown = 12): { plot: Plot; moves: number[][]; setCursor: jest.Mock } {
  const over = document.createElement('div');
  over.getBoundingClientRect = () => ({ left: 10, top: 20, width: 100 * shown, height: 400 }) as DOMRect;
  const moves: number[][] = [];
  over.addEventListener('mousemove', ({ clientX, clientY }) => moves.push([clientX, clientY]));
  const setCursor = jest.fn();
  const valToPos = (value: number, scale: string): number =>
    scale === 'x' ? (100 * (value - prepared.samples.time[0])) / 60_000 : value;
  const plot = { over, setCursor, valToPos, series: [{}, { scale: 'req' }, { scale: 'ms' }] } as unknown as Plot;
  return { plot, moves, setCursor };
}

it("the cursor is put on the incident's peak, on the signal that drove it", () => {
  const { plot, moves } = plotThat();
  pointAt(plot, incident, prepared);
  expect(moves).toEqual([[10 + 400, 20 + 300]]);
});

it('a value outside the visible part of its axis is pointed at in the middle', () => {
  const { plot, moves } = plotThat();
  pointAt(plot, { ...incident, drivers: [{ signal: 0, share: 1, typical: 0, actual: 0 }] }, prepared);
  expect(moves).toEqual([[10 + 400, 20 + 200]]);
});

it('what is outside the visible range is not pointed at, nor is nothing', () => {
  const { plot, moves, setCursor } = plotThat(2);
  pointAt(plot, incident, prepared);
  pointAt(plot, undefined, prepared);
  expect(moves).toEqual([]);
  expect(setCursor.mock.calls).toEqual([[{ left: -10, top: -10 }], [{ left: -10, top: -10 }]]);
});
