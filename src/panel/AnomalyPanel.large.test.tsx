import { act, render, screen } from '@testing-library/react';
import React from 'react';
import { minutely } from '../testing/frames';
import { panelProps } from '../testing/panelProps';
import { AnomalyPanel } from './AnomalyPanel';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const frame = minutely({ RPM: Array.from({ length: 60_000 }, (_, i) => i % 100) });

describe('a panel with very many rows', () => {
  it('says that it reads them, then shows them', () => {
    render(<AnomalyPanel {...panelProps([frame])} />);
    expect(screen.getByRole('status')).toHaveTextContent('Reading 60,000 rows');
    for (let i = 0; i < 5; i++) {
      act(() => void jest.advanceTimersByTime(50));
    }
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    expect(screen.getByText('RPM')).toBeInTheDocument();
  });
});
