import type { Plot } from './plotLibrary';
import { onKeysGone, pretendPointer } from './KeyboardCursor';

function plotOf(): { plot: Plot; leave: jest.Mock } {
  const [root, over] = [document.createElement('div'), document.createElement('div')];
  const leave = jest.fn();
  const plot = { root, over } as unknown as Plot;
  onKeysGone(plot, leave);
  return { plot, leave };
}

describe('a plot that loses the focus', () => {
  it('is left if keys said where the cursor is', () => {
    const { plot, leave } = plotOf();
    pretendPointer(plot.over, 3, 4);
    plot.root.dispatchEvent(new FocusEvent('blur'));
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('is not left before keys were used: a pinned tooltip takes the focus, too', () => {
    const { plot, leave } = plotOf();
    plot.root.dispatchEvent(new FocusEvent('blur'));
    expect(leave).not.toHaveBeenCalled();
  });
});

it('pretendPointer moves the pointer to a place on the plot', () => {
  const over = document.createElement('div');
  jest.spyOn(over, 'getBoundingClientRect').mockReturnValue({ left: 10, top: 20 } as DOMRect);
  const places: number[][] = [];
  over.addEventListener('mousemove', ({ clientX, clientY }) => places.push([clientX, clientY]));
  pretendPointer(over, 3, 4);
  expect(places).toEqual([[13, 24]]);
});
