import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { incidentOf, viewPropsOf } from '../../../testing/viewProps';
import type { PlacedPlot } from '../../../ui/plot/PlotAreaPlugin';
import { ScoreLane } from './ScoreLane';

const { prepared, detection, options } = viewPropsOf('xxx.................', [incidentOf(0, 2)]);
const { time } = prepared.samples;
const area = { left: 40, top: 0, width: 200, height: 100, from: time[0], to: time[19] };
const placed = { plot: { hooks: {} }, area } as unknown as PlacedPlot;

/** Ten scores, the strangest 0.9, then 0.8 and so on. */
const classic: Detection = {
  ...detection!,
  scoreSamples: Float64Array.from({ length: 20 }, (_, i) => -0.9 + 0.02 * i),
  offset: -0.85,
};

const watch: Detection = {
  ...classic,
  verdict: 'watch',
  strength: new Float64Array(20).fill(0.1),
  nIncidentsBySensitivity: [0, 1, 2, 3, 4, 5, 6],
};

function show(shown: Detection): jest.Mock {
  const onOptionsChange = jest.fn();
  render(
    <ScoreLane
      placed={placed}
      height={100}
      time={time}
      detection={shown}
      options={options}
      onOptionsChange={onOptionsChange}
    />
  );
  return onOptionsChange;
}

const slider = () => screen.getByRole('slider', { name: 'Threshold' });

describe('the threshold of the classic verdict', () => {
  it('says what it finds', () => {
    show(classic);
    expect(slider()).toHaveAttribute('aria-valuetext', '3 samples, 1 incident at 0.85');
    expect(slider()).toHaveAttribute('aria-valuenow', '0.85');
  });

  it('previews with every key press, and becomes the option when the key is let go', async () => {
    const onOptionsChange = show(classic);
    await userEvent.tab();
    fireEvent.keyDown(slider(), { key: 'ArrowDown' });
    expect(slider()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^4 samples, 1 incident at 0\.8/));
    expect(onOptionsChange).not.toHaveBeenCalled();
    fireEvent.keyUp(slider(), { key: 'ArrowDown' });
    expect(onOptionsChange).toHaveBeenCalledWith({ ...options, contamination: '0.2' });
  });

  it('changes nothing after Escape, or by being passed with Tab', async () => {
    const onOptionsChange = show(classic);
    await userEvent.tab();
    fireEvent.keyDown(slider(), { key: 'ArrowDown' });
    fireEvent.keyDown(slider(), { key: 'Escape' });
    fireEvent.keyUp(slider(), { key: 'ArrowDown' });
    await userEvent.tab();
    expect(onOptionsChange).not.toHaveBeenCalled();
    expect(slider()).toHaveAttribute('aria-valuenow', '0.85');
  });
});

describe('the threshold of the watch verdict', () => {
  it('is the sensitivity, and says what each would show', async () => {
    const onOptionsChange = show(watch);
    expect(screen.getByTitle('Evidence')).toHaveTextContent('Score');
    expect(slider()).toHaveAttribute('aria-valuetext', '3 incidents with sensitivity 0');
    await userEvent.tab();
    fireEvent.keyDown(slider(), { key: 'ArrowDown' });
    expect(slider()).toHaveAttribute('aria-valuetext', '4 incidents with sensitivity +1');
    fireEvent.keyUp(slider(), { key: 'ArrowDown' });
    expect(onOptionsChange).toHaveBeenCalledWith({ ...options, sensitivity: 1 });
  });

  it('says how often healthy data would cross it, and nothing where that is not known', async () => {
    const returnPeriodsBySensitivity = [70, 70, 21, 7, 3.5, 1.25, 0.3].map((days, i) => ({
      days,
      isLowerBound: i < 5,
    }));
    show({ ...watch, returnPeriodsBySensitivity });
    expect(slider()).toHaveAttribute(
      'aria-valuetext',
      '3 incidents with sensitivity 0; in healthy data less than one false alarm in 7 days'
    );
    await userEvent.tab();
    fireEvent.keyDown(slider(), { key: 'End' });
    expect(slider().getAttribute('aria-valuetext')).toMatch(/; in healthy data (about|less than) one false alarm in/);
    expect(slider()).toHaveTextContent(slider().getAttribute('aria-valuetext') ?? '');
  });

  it('cannot be moved where nothing is known of other sensitivities', () => {
    show({ ...watch, nIncidentsBySensitivity: undefined });
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
