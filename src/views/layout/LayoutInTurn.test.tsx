import { act, render, screen } from '@testing-library/react';
import React from 'react';
import { defaultOptions } from '../../options/options';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { type Turn, turnsOfThePage } from '../../session/turns/Turns';
import type { ViewProps } from '../../session/viewProps';
import { LayoutInTurn } from './LayoutInTurn';

const options = { ...defaultOptions, view: 'incidents' as const };
const judged: ViewProps = { ...viewPropsOf('..xx....', [incidentOf(2, 3)]), options };
const manyJudged: ViewProps = { ...viewPropsOf('..xx'.padEnd(20_000, '.'), [incidentOf(2, 3)]), options };
const unjudged = (view: ViewProps): ViewProps => ({ ...view, detection: undefined });

const rows = (): number => screen.queryAllByRole('row', { name: /Latency up/ }).length;

let others: Turn;
beforeEach(() => (others = turnsOfThePage.ask(() => {})));
afterEach(() => act(() => others.end()));

it('draws a verdict that comes with its samples at once', () => {
  render(<LayoutInTurn {...judged} />);
  expect(rows()).toBe(1);
});

it('draws a newer verdict on few samples at once', () => {
  const { rerender } = render(<LayoutInTurn {...unjudged(judged)} />);
  rerender(<LayoutInTurn {...judged} />);
  expect(rows()).toBe(1);
});

it('draws a newer verdict on very many samples in its turn', () => {
  const { rerender } = render(<LayoutInTurn {...unjudged(manyJudged)} />);
  rerender(<LayoutInTurn {...manyJudged} />);
  expect(rows()).toBe(0);
  act(() => others.end());
  expect(rows()).toBe(1);
});

it('never draws a verdict on samples that are gone', () => {
  const { rerender } = render(<LayoutInTurn {...judged} />);
  const newer = { ...viewPropsOf('........'), options };
  rerender(<LayoutInTurn {...newer} />);
  expect(rows()).toBe(0);
  expect(screen.getByText('8')).toBeInTheDocument();
});

it('follows all other changes at once', () => {
  const { rerender, container } = render(<LayoutInTurn {...judged} />);
  rerender(<LayoutInTurn {...judged} width={640} />);
  expect(container.firstElementChild).toHaveStyle({ width: '640px' });
});
