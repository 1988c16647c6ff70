import type { DataFrame } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Options } from '../../options/options';
import { hostileNames } from '../../testing/arbitraries/names';
import { labelled } from '../../testing/groups';
import { busyMinutes } from '../../testing/hostile/signals';
import { panelProps } from '../../testing/panelProps';
import { AnomalyPanel } from '../../panel/AnomalyPanel';

// Each draws whole panels with a verdict for each group.
jest.setTimeout(30_000);

/** Two hours of a service; a suffering one answers slowly for a quarter of an hour. */
function service(name: string, suffers = false): DataFrame {
  const latency = busyMinutes(120, name.length).map((value, i) => (suffers && i >= 60 && i < 75 ? value * 6 : value));
  return labelled({ Latency: latency }, { service: name });
}

function show(series: DataFrame[], options: Partial<Options> = {}) {
  const props = panelProps(series, { verdict: 'watch', groupBy: ['service'], ...options });
  const { rerender } = render(<AnomalyPanel {...props} />);
  const again = (newer: DataFrame[]) =>
    rerender(<AnomalyPanel {...props} data={panelProps(newer).data} timeRange={panelProps(newer).timeRange} />);
  return { props, again };
}

const shownGroup = () => screen.getByRole('button', { name: /^Group / }).textContent;

describe('a panel with groups', () => {
  it('shows the worst at first, and stays with it when another gets worse', () => {
    const { again } = show([service('a'), service('bad', true)]);
    expect(shownGroup()).toBe('bad');
    again([service('a', true), service('bad')]);
    expect(shownGroup()).toBe('bad');
  });

  it('shows the one that was chosen', () => {
    show([service('a'), service('bad', true)], { shownGroup: '["a"]' });
    expect(shownGroup()).toBe('a');
  });

  it('shows the worst if the chosen one is gone', () => {
    show([service('a'), service('bad', true)], { shownGroup: '["gone"]' });
    expect(shownGroup()).toBe('bad');
  });

  it('offers the others, worst first, with how they are doing', async () => {
    const { props } = show([service('calm'), service('bad', true)]);
    await userEvent.click(screen.getByRole('button', { name: 'Group bad: show another' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^bad.*1 incident$/),
      expect.stringMatching(/^calm.*no incidents$/),
    ]);
    await userEvent.click(items[1]);
    expect(props.onOptionsChange).toHaveBeenCalledWith(expect.objectContaining({ shownGroup: '["calm"]' }));
  });

  it('lists the incidents of all groups, each with its group', () => {
    show([service('one', true), service('three', true), service('calm')], { view: 'incidents' });
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0].textContent).sort()).toEqual(['one', 'three']);
    expect(screen.getByRole('columnheader', { name: 'service' })).toBeInTheDocument();
  });

  it('names a group without enough data and shows the others', async () => {
    show([service('a'), labelled({ Latency: [1] }, { service: 'new' })]);
    expect(shownGroup()).toBe('a');
    await userEvent.click(screen.getByRole('button', { name: /notice/ }));
    expect(await screen.findByText(/^new: Only one sample/)).toBeInTheDocument();
  });

  it('says what is missing when no group can be shown', () => {
    show([labelled({ Latency: [1] }, { service: 'new' })]);
    expect(screen.getByText(/new: Only one sample/)).toBeInTheDocument();
  });

  it.each(hostileNames)('shows a group called %j as text', (name) => {
    show([service('other'), service(name, true)], { view: 'incidents' });
    expect(shownGroup()?.length).toBeGreaterThan(0);
    expect(shownGroup()?.length).toBeLessThan(100);
    expect(document.querySelector('img, script, b')).toBeNull();
  });
});

it('without labels to group by there is one group, and nothing about groups is shown', () => {
  show([service('a'), service('b')], { groupBy: [] });
  expect(screen.queryByRole('button', { name: /^Group / })).not.toBeInTheDocument();
});
