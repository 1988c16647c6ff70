import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import { CompareContent } from './CompareContent';

it('jumps to an incident that was alike, and closes', async () => {
  const [first, second] = [incidentOf(2, 4), incidentOf(30, 32)];
  const judged = judgedOf(`..xxx${'.'.repeat(25)}xxx.....`, [first, second]);
  const onDismiss = jest.fn();
  render(<CompareContent judged={judged} incident={second} onDismiss={onDismiss} />);
  expect(screen.getByText('100% alike')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Zoom to the incident at 2023-10-01 00:02:00' }));
  expect(judged.panel.onChangeTimeRange).toHaveBeenCalledWith(
    expect.objectContaining({ from: expect.any(Number), to: minute(4 + 15) })
  );
  expect(onDismiss).toHaveBeenCalled();
});

it('tells which group moved first', () => {
  const incident = incidentOf(4, 6);
  const judged = { ...judgedOf('....xxx.....', [incident]), group: { key: 'a', name: 'cart' } };
  const { prepared, detection } = judgedOf('....xxx.....', [incidentOf(4, 6)]);
  const groups = [judged.group, { key: 'b', name: 'pay', prepared, detection }];
  render(<CompareContent judged={judged} incident={incident} groups={groups} onDismiss={jest.fn()} />);
  const moves = screen.getByRole('list', { name: 'What moved first' });
  expect(moves).toHaveTextContent('cart: Latency');
  expect(moves).toHaveTextContent('pay: Latency');
});

it('tells the one group that did not move like the others', () => {
  const incident = incidentOf(4, 6);
  const judged = judgedOf('....xxx.....', [incident]);
  const calm = judgedOf('............', []);
  const groups = Array.from({ length: 12 }, (_, i) => {
    const { prepared, detection } = i === 7 ? calm : judged;
    return { key: `${i}`, name: `host-${i}`, prepared, detection };
  });
  const { rerender } = render(
    <CompareContent judged={judged} incident={incident} groups={groups} onDismiss={jest.fn()} />
  );
  expect(screen.getByText('host-7 did not move like the other 11 groups.')).toBeInTheDocument();
  const alike = groups.filter(({ name }) => name !== 'host-7');
  rerender(<CompareContent judged={judged} incident={incident} groups={alike} onDismiss={jest.fn()} />);
  expect(screen.queryByText(/did not move like/)).not.toBeInTheDocument();
});
