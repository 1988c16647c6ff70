import { AppEvents } from '@grafana/data';
import { Menu } from '@grafana/ui';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import * as runtime from '@grafana/runtime';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import type { Judged } from '../../session/judged';
import { baselineItems, describePinning } from './baselineItems';

const messages: Array<[string, string[]]> = [];

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getAppEvents: () => ({
    publish: ({ type, payload }: { type: string; payload: string[] }) => messages.push([type, payload]),
  }),
}));

beforeEach(() => {
  messages.length = 0;
  as('Editor');
});

function as(orgRole: string): void {
  Object.assign(runtime.config, { bootData: { user: { orgRole, login: 'anna' } } });
}

/** The items in a menu, for a watch verdict on so many calm minutes. */
function show(nMinutes: number, change: Partial<Judged> = {}) {
  const { detection, ...judged } = judgedOf('.'.repeat(nMinutes), []);
  const watched: Judged = { ...judged, detection: { ...detection, verdict: 'watch' }, ...change };
  render(<Menu>{baselineItems(watched)}</Menu>);
  return watched.panel;
}

const choose = (name: string | RegExp) => userEvent.click(screen.getByRole('menuitem', { name }));

describe('pinning', () => {
  it('keeps what is shown as the baseline, and says that the dashboard has to be saved', async () => {
    const { options, onOptionsChange } = show(400);
    await choose('Pin baseline');
    expect(onOptionsChange).toHaveBeenCalledTimes(1);
    const [changed] = (onOptionsChange as jest.Mock).mock.calls[0];
    expect(changed).toEqual({ ...options, baseline: 'pinned', pinnedBaselines: [expect.anything()] });
    expect(changed.pinnedBaselines[0]).toMatchObject({
      group: '',
      nSamples: 400,
      span: { from: minute(0), to: minute(399) },
    });
    expect(messages).toEqual([[AppEvents.alertSuccess.name, [expect.stringMatching(/^Baseline pinned\. Save/)]]]);
  });

  it('of too little history changes nothing and says why', async () => {
    const { onOptionsChange } = show(3);
    await choose('Pin baseline');
    expect(onOptionsChange).not.toHaveBeenCalled();
    expect(messages).toEqual([
      [AppEvents.alertError.name, ['The baseline was not pinned', expect.stringMatching(/3 samples/)]],
    ]);
  });

  it('of a group replaces the pin of that group alone', async () => {
    const { prepared, panel } = judgedOf('.'.repeat(400), []);
    const pinOf = (group: string) => ({
      group,
      buffer: '',
      nSamples: 9,
      span: { from: 0, to: 1 },
      author: '',
      time: 0,
    });
    const options = { ...panel.options, pinnedBaselines: [pinOf('["a"]'), pinOf('["b"]')] };
    const group = { key: '["a"]', name: 'a', samples: prepared.samples } as Judged['group'];
    const { onOptionsChange } = show(400, { group, panel: { ...panel, options } });
    await choose('Pin baseline of a');
    const [{ pinnedBaselines }] = (onOptionsChange as jest.Mock).mock.calls[0];
    expect(pinnedBaselines).toEqual([pinOf('["b"]'), expect.objectContaining({ group: '["a"]', nSamples: 400 })]);
  });
});

it('the shown time range is left out beside those that were left out before', async () => {
  const { panel } = judgedOf('.'.repeat(60), []);
  const before = { from: 1, to: 2 };
  const { onOptionsChange } = show(60, { panel: { ...panel, options: { ...panel.options, leftOut: [before] } } });
  await choose('Leave this time range out of the baseline');
  expect(onOptionsChange).toHaveBeenCalledWith(
    expect.objectContaining({ leftOut: [before, { from: minute(0), to: minute(60) }] })
  );
  expect(messages).toEqual([[AppEvents.alertSuccess.name, [expect.stringMatching(/^Time range left out\. Save/)]]]);
});

it('the first time range that is left out begins the list', async () => {
  const { onOptionsChange } = show(60);
  await choose('Leave this time range out of the baseline');
  const [{ leftOut }] = (onOptionsChange as jest.Mock).mock.calls[0];
  expect(leftOut).toEqual([{ from: minute(0), to: minute(60) }]);
});

it('a viewer has none of this', () => {
  as('Viewer');
  show(60);
  expect(screen.queryByRole('menuitem')).not.toBeInTheDocument();
});

it('the classic verdict knows no baseline', () => {
  const { detection } = judgedOf('.'.repeat(60), []);
  show(60, { detection });
  expect(screen.queryByRole('menuitem')).not.toBeInTheDocument();
});

it('what is pinned is named as in a sentence', () => {
  expect(describePinning('')).toBe('Pin baseline');
  expect(describePinning('checkout')).toBe('Pin baseline of checkout');
});
