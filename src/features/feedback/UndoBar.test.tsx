import { act, render, screen } from '@testing-library/react';
import React from 'react';
import type { FeedbackBook } from '../../session/feedback/useFeedback';
import type { Feedback } from '../../options/savedFeedback';
import { UndoBar } from './UndoBar';

const muted: Feedback = {
  ...{ kind: 'ignore', group: '', about: 'Latency up', author: '', time: 0 },
  normal: { span: { from: 0, to: 1 } },
} as Feedback;

const book = (last?: Feedback): FeedbackBook => ({
  ...{ entries: [], isShared: true, last },
  ...{ add: jest.fn(), remove: jest.fn(), forgetLast: jest.fn() },
});

it('says what was said, and takes it back', () => {
  const feedback = book(muted);
  render(<UndoBar feedback={feedback} />);
  expect(screen.getByRole('status')).toHaveTextContent('Muted. It is kept in this panel.');
  screen.getByRole('button', { name: 'Undo' }).click();
  expect(feedback.remove).toHaveBeenCalledWith(muted);
});

it('goes away by itself', () => {
  jest.useFakeTimers();
  const feedback = book(muted);
  render(<UndoBar feedback={feedback} />);
  act(() => jest.advanceTimersByTime(12_000));
  expect(feedback.forgetLast).toHaveBeenCalled();
  jest.useRealTimers();
});

it('is not there while nothing was said', () => {
  render(<UndoBar feedback={book()} />);
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
