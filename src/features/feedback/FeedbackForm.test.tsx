import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import { FeedbackForm } from './FeedbackForm';
import type { Said } from '../../session/feedback/newFeedback';

const NOW = minute(60);
const HOUR = 60 * 60 * 1000;

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
afterEach(() => jest.restoreAllMocks());

/** The form about an incident of minutes 4 and 5, in which latency was 300 ms. */
function show(kind: Said['kind'], isShared = true) {
  const incident = incidentOf(4, 5);
  const calls = { onSay: jest.fn(), onDismiss: jest.fn() };
  const judged = judgedOf('....xx......', [incident]);
  render(<FeedbackForm kind={kind} incident={incident} judged={judged} isShared={isShared} {...calls} />);
  return calls;
}

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('"Not an anomaly"', () => {
  it('is meant of such values unless one says otherwise', async () => {
    const { onSay } = show('normal');
    await click('Not an anomaly');
    expect(onSay).toHaveBeenCalledTimes(1);
    const { normal } = onSay.mock.calls[0][0];
    expect(normal.span).toBeUndefined();
    expect(normal.values.map(({ signal }: { signal: string }) => signal)).toContain('Latency');
  });

  it('can be meant of this stretch of time alone', async () => {
    const { onSay } = show('normal');
    await userEvent.click(screen.getByRole('radio', { name: 'Only this stretch of time' }));
    await click('Not an anomaly');
    expect(onSay.mock.calls[0][0].normal).toEqual({ span: { from: minute(4), to: minute(6) } });
  });

  it('is kept with its reason, and closes the dialog', async () => {
    const { onSay, onDismiss } = show('normal');
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), ' load test {Enter}');
    expect(onSay).toHaveBeenCalledWith(expect.objectContaining({ kind: 'normal', reason: 'load test', time: NOW }));
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });
});

describe('"Ignore"', () => {
  it('holds for four hours from now unless one chooses', async () => {
    const { onSay } = show('ignore');
    await click('Mute');
    expect(onSay.mock.calls[0][0].normal).toEqual({ span: { from: minute(4), to: NOW + 4 * HOUR } });
  });

  it('holds as long as one chooses', async () => {
    const { onSay } = show('ignore');
    await userEvent.click(screen.getByRole('radio', { name: '1 week' }));
    await click('Mute');
    expect(onSay.mock.calls[0][0].normal.span.to).toBe(NOW + 7 * 24 * HOUR);
  });
});

it('"New normal from here" asks nothing but the reason', async () => {
  const { onSay } = show('new-normal');
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  expect(screen.getByText(/Data from before the start of this incident/)).toBeInTheDocument();
  await click('New normal from here');
  expect(onSay).toHaveBeenCalledWith(expect.objectContaining({ kind: 'new-normal', from: minute(4) }));
});

it('what is cancelled was not said', async () => {
  const { onSay, onDismiss } = show('ignore');
  await click('Cancel');
  expect(onDismiss).toHaveBeenCalledTimes(1);
  expect(onSay).not.toHaveBeenCalled();
});

it('it says beforehand who will see it', () => {
  show('normal', true);
  expect(screen.getByText(/Save the dashboard/)).toBeVisible();
});

it('a viewer is told that it is kept for the session only', () => {
  show('normal', false);
  expect(screen.getByText(/session|tab/)).toBeVisible();
});
