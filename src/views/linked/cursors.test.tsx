import { renderHook } from '@testing-library/react';
import React from 'react';
import { BehaviorSubject } from 'rxjs';
import type { PointGroup } from '../scatter/groupPoints';
import { useScatterCursor } from '../scatter/useScatterCursor';
import { type Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { type Hover, type Linked, LinkedContext } from './linked';
import { useTimeCursor } from './useTimeCursor';

const WIDTH = 100;
const HEIGHT = 50;

/** A plot of 100 x 50 on which a value is at its own number of pixels. */
function plotOf(): Plot & { setCursor: jest.Mock } {
  const over = document.createElement('div');
  Object.defineProperties(over, { clientWidth: { value: WIDTH }, clientHeight: { value: HEIGHT } });
  const plot = { over, cursor: { event: new MouseEvent('mousemove') }, setCursor: jest.fn(), valToPos: Number };
  return plot as unknown as Plot & { setCursor: jest.Mock };
}

/** Uses a cursor with a plot that comes to be, among views that tell each other what is pointed at. */
function link(useCursor: (config: UPlotConfigBuilder) => void) {
  const config = new UPlotConfigBuilder();
  const hover = new BehaviorSubject<Hover>({ at: 'dashboard' });
  const context = { hover } as unknown as Linked;
  const { unmount } = renderHook(() => useCursor(config), {
    wrapper: ({ children }) => <LinkedContext.Provider value={context}>{children}</LinkedContext.Provider>,
  });
  const plot = plotOf();
  const { hooks } = config.getConfig();
  const fire = (name: 'init' | 'destroy' | 'setLegend', cursor?: Partial<Plot['cursor']>): void =>
    hooks?.[name]?.forEach((hook) => Reflect.apply(hook!, undefined, [{ ...plot, cursor }, {}]));
  const make = (): void => hooks?.init?.forEach((hook) => Reflect.apply(hook!, undefined, [plot]));
  return { hover, plot, fire, make, unmount };
}

describe('the cursor over time', () => {
  const time = Float64Array.of(10, 20, 30, 500);
  const rows = Int32Array.of(0, 2, 3);
  const overTime = () => link((config) => useTimeCursor(config, time, rows));

  it('stands where the sample is that another view points at', () => {
    const { hover, plot, make } = overTime();
    make();
    hover.next({ at: 'scatter', sample: 2 });
    expect(plot.setCursor.mock.calls).toEqual([[{ left: 30, top: HEIGHT / 2 }]]);
  });

  it('goes away when the pointer leaves there, and for a sample outside the shown range', () => {
    const { hover, plot, make } = overTime();
    make();
    hover.next({ at: 'lanes' });
    hover.next({ at: 'lanes', sample: 3 });
    expect(plot.setCursor.mock.calls).toEqual([[{ left: -10, top: -10 }], [{ left: -10, top: -10 }]]);
  });

  it('opens no tooltip where the pointer is not', () => {
    const { hover, plot, make } = overTime();
    make();
    hover.next({ at: 'incidents', sample: 1 });
    expect(plot.cursor.event).toBeUndefined();
  });

  it('leaves to Grafana what other panels point at', () => {
    const { hover, plot, make } = overTime();
    make();
    hover.next({ at: 'dashboard', sample: 1 });
    expect(plot.setCursor).not.toHaveBeenCalled();
  });

  it('tells the other views the sample under it, which is not the row where rows were left out', () => {
    const { hover, fire, make } = overTime();
    make();
    fire('setLegend', { idxs: [null, 1] });
    expect(hover.value).toEqual({ at: 'timeSeries', sample: 2 });
    fire('setLegend', { idxs: [null, null] });
    expect(hover.value).toEqual({ at: 'timeSeries', sample: undefined });
  });

  it('tells nobody what it was told', () => {
    const { hover, plot, fire, make } = overTime();
    make();
    plot.setCursor.mockImplementation(() => fire('setLegend', { idxs: [null, 1] }));
    hover.next({ at: 'scatter', sample: 0 });
    expect(plot.setCursor).toHaveBeenCalledTimes(1);
    expect(hover.value).toEqual({ at: 'scatter', sample: 0 });
  });

  it('rests before the plot is there, after it is gone, and when the view is left', () => {
    const { hover, plot, fire, make, unmount } = overTime();
    hover.next({ at: 'scatter', sample: 1 });
    make();
    fire('destroy');
    hover.next({ at: 'scatter', sample: 2 });
    make();
    unmount();
    hover.next({ at: 'scatter', sample: 0 });
    expect(plot.setCursor).not.toHaveBeenCalled();
  });
});

describe('the ring in the scatter plot', () => {
  const drawn = [{ samples: [3, 1] }, { samples: [0] }] as unknown as PointGroup[];
  const points = { x: [10, 20, NaN, 40], y: [5, 15, 25, 400], drawn };
  const overPoints = () => link((config) => useScatterCursor(config, points));
  const ringOf = ({ over }: Plot) => over.firstElementChild as HTMLElement;

  it('is around the sample that another view points at', () => {
    const { hover, plot, make } = overPoints();
    make();
    expect(ringOf(plot).hidden).toBe(true);
    hover.next({ at: 'timeSeries', sample: 1 });
    expect(ringOf(plot).hidden).toBe(false);
    expect(ringOf(plot).style.transform).toBe('translate(12px, 7px)');
  });

  it.each<[string, Hover]>([
    ['the pointer leaves there', { at: 'timeSeries' }],
    ['the pointer is in the scatter plot itself', { at: 'scatter', sample: 0 }],
    ['the sample has no value on an axis', { at: 'timeSeries', sample: 2 }],
    ['the sample is outside the shown values', { at: 'timeSeries', sample: 3 }],
  ])('is hidden when %s', (_, next) => {
    const { hover, plot, make } = overPoints();
    make();
    hover.next({ at: 'timeSeries', sample: 1 });
    hover.next(next);
    expect(ringOf(plot).hidden).toBe(true);
  });

  it('is hidden once the plot is gone', () => {
    const { hover, plot, make, fire } = overPoints();
    make();
    fire('destroy');
    hover.next({ at: 'timeSeries', sample: 1 });
    expect(ringOf(plot).hidden).toBe(true);
  });

  it('the other views are told which sample the point under the pointer is', () => {
    const { hover, make, fire } = overPoints();
    make();
    fire('setLegend', { idxs: [null, 1, null] });
    expect(hover.value).toEqual({ at: 'scatter', sample: 1 });
    fire('setLegend', { idxs: [null, null, 0] });
    expect(hover.value).toEqual({ at: 'scatter', sample: 0 });
    fire('setLegend', { idxs: [null, null, null] });
    expect(hover.value).toEqual({ at: 'scatter', sample: undefined });
  });
});
