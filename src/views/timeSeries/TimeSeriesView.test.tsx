import { TooltipDisplayMode } from '@grafana/schema';
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { defaultOptions, type Options } from '../../options/options';
import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import type { ViewProps } from '../../session/viewProps';
import { TimeSeriesView } from './TimeSeriesView';

const incidents = [incidentOf(4, 5), incidentOf(9, 9)];
const picture = '....xx...x..';

beforeEach(() => {
  // jsdom lays nothing out: elements get the place and size that their style says, as the plotting area would have.
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { width, height } = (this as HTMLElement).style;
    return { left: 0, top: 0, width: parseFloat(width) || 0, height: parseFloat(height) || 0 } as DOMRect;
  });
});
afterEach(() => jest.restoreAllMocks());

/** The view of a picture, drawn; returns what it was given and its plot. */
async function show(options: Partial<Options> = {}, props = viewPropsOf(picture, incidents)) {
  const legend = { ...props.options.legend, showLegend: false };
  const view: ViewProps = { ...props, options: { ...props.options, legend, ...options } };
  const { container } = render(<TimeSeriesView {...view} />);
  await act(() => Promise.resolve());
  return { view, plot: container.querySelector<HTMLElement>('.uplot')! };
}

/** Presses a key on an element; true if it was taken. */
function press(element: HTMLElement, key: string): boolean {
  const event = createEvent.keyDown(element, { key });
  fireEvent(element, event);
  return event.defaultPrevented;
}

const said = (): HTMLElement => screen.getByRole('status');

describe('keys on the plot', () => {
  it('go from incident to incident, and say which one it is', async () => {
    const { plot } = await show();
    expect(plot).toBe(screen.getByRole('application', { name: 'Signals over time' }));
    expect(plot).toHaveAccessibleDescription(/^Arrow keys move the cursor\. N and P go to/);
    expect(press(plot, 'n')).toBe(true);
    expect(said()).toHaveTextContent(
      /^Incident 1 of 2: Latency up.*, 2023-10-01 00:04:00 to 00:06:00\. Latency 300 ms/
    );
    press(plot, 'n');
    expect(said()).toHaveTextContent(/^Incident 2 of 2: .* 00:09:00/);
    press(plot, 'p');
    expect(said()).toHaveTextContent(/^Incident 1 of 2: /);
  });

  it('zoom to the incident that was gone to, and to nothing before', async () => {
    const { plot, view } = await show();
    press(plot, 'Enter');
    expect(view.onChangeTimeRange).not.toHaveBeenCalled();
    press(plot, 'n');
    expect(press(plot, 'Enter')).toBe(true);
    expect(view.onChangeTimeRange).toHaveBeenCalledTimes(1);
    const [{ from, to }] = (view.onChangeTimeRange as jest.Mock).mock.calls[0];
    expect(from).toBeLessThanOrEqual(minute(4));
    expect(to).toBeGreaterThanOrEqual(minute(5));
  });

  it('leave an incident: Enter zooms no longer, and the next one is the first again', async () => {
    const { plot, view } = await show();
    press(plot, 'n');
    press(plot, 'Escape');
    press(plot, 'Enter');
    expect(view.onChangeTimeRange).not.toHaveBeenCalled();
    press(plot, 'n');
    expect(said()).toHaveTextContent(/^Incident 1 of 2: /);
  });

  it('say that there are no incidents, also before there is a verdict', async () => {
    for (const props of [viewPropsOf(picture), { ...viewPropsOf(picture), detection: undefined }]) {
      const { plot } = await show({}, props);
      press(plot, 'n');
      expect(screen.getAllByRole('status').pop()).toHaveTextContent('No incidents');
    }
  });

  it('are left to others if they mean nothing here, or were typed into something on the plot', async () => {
    const { plot } = await show();
    expect(press(plot, 'x')).toBe(false);
    const within = plot.appendChild(document.createElement('input'));
    expect(press(within, 'n')).toBe(false);
    expect(said()).toBeEmptyDOMElement();
  });
});

describe('the tooltip', () => {
  const showWith = (mode: TooltipDisplayMode) => show({ tooltip: { ...defaultOptions.tooltip, mode } });

  /** Points at minute m of twelve. */
  async function pointAt(m: number): Promise<void> {
    const area = document.querySelector<HTMLElement>('.u-over')!;
    fireEvent.mouseEnter(area);
    const clientX = (m / 12) * parseFloat(area.style.width);
    fireEvent.mouseMove(area, { clientX, clientY: parseFloat(area.style.height) / 2 });
    await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
  }

  it('of all signals has a row for each', async () => {
    await showWith(TooltipDisplayMode.Multi);
    await pointAt(4);
    expect(screen.getByText('Anomaly, score 0.70')).toBeInTheDocument();
    expect(screen.getByText('300 ms')).toBeInTheDocument();
    expect(screen.getByText('5000 req')).toBeInTheDocument();
  });

  it('of one signal has a row for the one under the pointer alone', async () => {
    await showWith(TooltipDisplayMode.Single);
    await pointAt(4);
    // RPM is the same throughout and thus in the middle of its axis, where the pointer is.
    expect(screen.getByText('5000 req')).toBeInTheDocument();
    expect(screen.queryByText('300 ms')).not.toBeInTheDocument();
  });

  it('can be hidden', async () => {
    await showWith(TooltipDisplayMode.None);
    await pointAt(4);
    expect(screen.queryByText(/score/)).not.toBeInTheDocument();
  });
});
