import { act, fireEvent, render, type RenderResult, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { prepareSamples } from '../../frames/prepareSamples';
import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { LinkedViews } from '../linked/LinkedViews';
import { ViewProps } from '../../session/viewProps';
import { ScatterView } from './ScatterView';

const items = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

function withoutLegend(props: ViewProps): ViewProps {
  return { ...props, options: { ...props.options, legend: { ...props.options.legend, showLegend: false } } };
}

describe('ScatterView', () => {
  beforeEach(layOut);
  afterEach(() => jest.restoreAllMocks());

  it('has a legend with the label counts', async () => {
    await show(<ScatterView {...viewPropsOf('..x.....')} />);
    expect(items('Label counts')).toEqual(['Normal (1) 7', 'Anomaly (-1) 1']);
  });

  it('has no legend if the options say so', async () => {
    await show(<ScatterView {...withoutLegend(viewPropsOf('..x.'))} />);
    expect(screen.queryByRole('list', { name: 'Label counts' })).not.toBeInTheDocument();
  });

  it('tells a screen reader what it shows, and a test which samples are anomalous', async () => {
    await show(<ScatterView {...viewPropsOf('..x..?')} />);
    expect(items('Scatter plot: Latency against RPM')).toEqual([
      'Not judged: 1 point',
      'Normal: 4 points',
      'Anomaly: 1 point',
    ]);
    expect(screen.getByText('Anomaly: 1 point')).toHaveAttribute('data-samples', `${Date.UTC(2023, 9, 1, 0, 2)}`);
  });

  it('draws all samples as not judged before there is a verdict', async () => {
    await show(<ScatterView {...viewPropsOf('..x.')} detection={undefined} />);
    expect(items('Label counts')).toEqual(['Not judged 4']);
  });

  it('says which chosen signal does not exist', async () => {
    const props = viewPropsOf('..x.');
    await show(<ScatterView {...props} options={{ ...props.options, xSignal: 'CPU' }} />);
    expect(screen.getByText('There is no signal named CPU. Available: RPM, Latency.')).toBeInTheDocument();
  });

  it('shows a single signal against time', async () => {
    const props = viewPropsOf('..x.');
    const { frame } = props.prepared;
    const single = prepareSamples([{ ...frame, fields: frame.fields.filter(({ name }) => name !== 'RPM') }]);
    await show(<ScatterView {...props} {...single} />);
    expect(items('Scatter plot: Latency against time')).toContain('Anomaly: 1 point');
  });

  it('describes the sample under the pointer', async () => {
    const { container } = await show(<ScatterView {...withoutLegend(viewPropsOf('..x.....', [incidentOf(2, 2)]))} />);
    // The largest latency is near the top; RPM is the same for all samples, in the middle of its axis.
    pointAt(container, 0.5, 40);
    expect(await screen.findByText('Anomaly, score 0.70')).toBeInTheDocument();
    expect(screen.getByText('300 ms')).toBeInTheDocument();
  });

  it('describes nothing where no sample is near', async () => {
    const { container } = await show(<ScatterView {...withoutLegend(viewPropsOf('..x.....'))} />);
    pointAt(container, 0.25, 40);
    await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
    expect(screen.queryByText(/score/)).not.toBeInTheDocument();
  });

  it('says what is in a box, and zooms to its time', async () => {
    const props = withoutLegend(viewPropsOf(`${'.'.repeat(100)}xx${'.'.repeat(100)}`));
    const { container } = await show(<Linked {...props} />);
    drag(container, [0.3, 5], [0.7, 100]);
    expect(screen.getByRole('status')).toHaveTextContent('2 samples, 2023-10-01 01:40:00 to 01:41:00, 100% anomalous');
    expect(props.onChangeTimeRange).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Zoom to these samples' }));
    expect(props.onChangeTimeRange).toHaveBeenCalledTimes(1);
    expect(props.onChangeTimeRange).toHaveBeenCalledWith({ from: minute(85), to: minute(116) });
  });

  it('clears the box by a button, and by Escape', async () => {
    const { container } = await show(<Linked {...withoutLegend(viewPropsOf('..x.....'))} />);
    for (const clear of [
      () => userEvent.click(screen.getByRole('button', { name: 'Clear the box' })),
      () => fireEvent.keyDown(screen.getByRole('button', { name: 'Clear the box' }), { key: 'Escape' }),
    ]) {
      drag(container, [0.3, 5], [0.7, 100]);
      expect(screen.getByRole('status')).toHaveTextContent('1 sample');
      await clear();
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
    }
  });

  it('says that a box is empty', async () => {
    const { container } = await show(<Linked {...withoutLegend(viewPropsOf('..x.....'))} />);
    drag(container, [0.1, 5], [0.2, 100]);
    expect(screen.getByRole('status')).toHaveTextContent('No samples in the box');
    expect(screen.queryByRole('button', { name: 'Zoom to these samples' })).not.toBeInTheDocument();
  });

  it('says what the shades behind the points mean, and where the anomalies of the classic verdict begin', async () => {
    const { rerender } = await show(<ScatterView {...viewPropsOf('..x.....')} />);
    expect(items('Anomaly score behind the points')).toEqual(['Higher anomaly score', 'Anomaly threshold, score 0.60']);
    const props = viewPropsOf('..x.....');
    rerender(<ScatterView {...props} detection={{ ...props.detection!, verdict: 'watch' }} />);
    expect(items('Anomaly score behind the points')).toEqual([
      'Higher forest score; the watch verdict compares each signal with its own level',
    ]);
    rerender(<ScatterView {...props} options={{ ...props.options, showRegion: false }} />);
    expect(screen.queryByRole('list', { name: 'Anomaly score behind the points' })).not.toBeInTheDocument();
  });
});

/** The scatter plot as a part of a panel, whose views share what is chosen. */
function Linked(props: ViewProps): React.JSX.Element {
  return (
    <LinkedViews prepared={props.prepared} detection={props.detection}>
      <ScatterView {...props} />
    </LinkedViews>
  );
}

/** jsdom lays nothing out: elements get the place and size that their style says, as the plotting area would have. */
function layOut(): void {
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { width, height } = (this as HTMLElement).style;
    return { left: 0, top: 0, width: parseFloat(width) || 0, height: parseFloat(height) || 0 } as DOMRect;
  });
}

/** Renders and lets the plot draw, which it does a moment later. */
async function show(view: React.JSX.Element): Promise<RenderResult> {
  const shown = render(view);
  await act(() => Promise.resolve());
  return shown;
}

/** Moves the pointer over the plot: `across` as a share of its width, `down` in pixels. */
function pointAt(container: HTMLElement, across: number, down: number): void {
  const plot = container.querySelector<HTMLElement>('.u-over')!;
  fireEvent.mouseEnter(plot);
  fireEvent.mouseMove(plot, { clientX: across * parseFloat(plot.style.width), clientY: down });
}

type Place = [across: number, down: number];

/** Draws a box with the pointer. */
function drag(container: HTMLElement, from: Place, to: Place): void {
  pointAt(container, ...from);
  const plot = container.querySelector<HTMLElement>('.u-over')!;
  const at = ([across, down]: Place) => ({ clientX: across * parseFloat(plot.style.width), clientY: down, button: 0 });
  fireEvent.mouseDown(plot, at(from));
  fireEvent.mouseMove(plot, { ...at(to), movementX: 9, movementY: 9 });
  fireEvent.mouseUp(document, at(to));
}
