import type { StandardEditorProps } from '@grafana/data';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { InstanceState } from '../session/baseline/useInstanceState';
import type { PinnedBaseline } from '../options/savedFeedback';
import { LeftOutEditor, parseSpan } from './LeftOutEditor';
import { PinsEditor } from './PinsEditor';
import { SensitivityEditor } from './SensitivityEditor';

const pin: PinnedBaseline = {
  group: '["checkout"]',
  buffer: 'A'.repeat(2000),
  nSamples: 360,
  span: { from: 0, to: 1 },
  author: 'anna',
  time: Date.UTC(2026, 10, 23, 10),
};

/** What Grafana gives an editor. */
function propsOf<T>(value: T, state?: Partial<InstanceState>) {
  const instanceState = state && { days: 0.25, shown: 'checkout', pin: async () => ({ pin }), ...state };
  const props = { id: 'x', value, onChange: jest.fn(), context: { data: [], instanceState } };
  return props as unknown as StandardEditorProps<T> & { onChange: jest.Mock };
}

describe('the sensitivity', () => {
  const known = { nIncidentsBySensitivity: [0, 0, 1, 3, 4, 6, 9] };

  it('speaks in incidents a day', () => {
    render(<SensitivityEditor {...propsOf(0, known)} />);
    expect(screen.getByRole('status')).toHaveTextContent('3 incidents in the visible data: about 12 a day');
  });

  it('says how often healthy data would give one by chance', () => {
    const returnPeriodsBySensitivity = [undefined, ...Array(6).fill({ days: 12, isLowerBound: false })];
    const { rerender } = render(<SensitivityEditor {...propsOf(0, { ...known, returnPeriodsBySensitivity })} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'In healthy data like these: about one false alarm in 12 days'
    );
    rerender(<SensitivityEditor {...propsOf(-3, { ...known, returnPeriodsBySensitivity })} />);
    expect(screen.getByRole('status')).not.toHaveTextContent('healthy data');
  });

  it('shows below each step what it would give', () => {
    render(<SensitivityEditor {...propsOf(0, known)} />);
    for (const count of ['1', '3', '4', '6', '9']) {
      expect(screen.getByText(count)).toBeInTheDocument();
    }
  });

  it('says nothing of what is not known', () => {
    render(<SensitivityEditor {...propsOf(0)} />);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('is moved by keys', () => {
    const props = propsOf(0, known);
    render(<SensitivityEditor {...props} />);
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Sensitivity' }), { key: 'ArrowRight', keyCode: 39 });
    expect(props.onChange).toHaveBeenCalledWith(1);
  });
});

describe('pins', () => {
  it('are made of what the panel shows; a group has one at most', async () => {
    const props = propsOf([{ ...pin, author: 'ben' }], {});
    render(<PinsEditor {...props} />);
    await userEvent.click(screen.getByRole('button', { name: 'Pin baseline of checkout' }));
    expect(props.onChange).toHaveBeenCalledWith([pin]);
  });

  it('are listed with size and author, and let go', async () => {
    const props = propsOf([pin], {});
    render(<PinsEditor {...props} />);
    expect(screen.getByText(/^checkout: 360 samples, 2 kB; anna, 2026-11-23/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^Unpin: / }));
    expect(props.onChange).toHaveBeenCalledWith([]);
  });

  it('that cannot be made are explained', async () => {
    const props = propsOf<PinnedBaseline[]>([], { pin: async () => ({ problem: 'Too little history.' }) });
    render(<PinsEditor {...props} />);
    await userEvent.click(screen.getByRole('button', { name: /^Pin baseline/ }));
    expect(screen.getByText('Too little history.')).toBeInTheDocument();
    expect(props.onChange).not.toHaveBeenCalled();
  });

  it('need a panel that shows something', () => {
    render(<PinsEditor {...propsOf<PinnedBaseline[]>([])} />);
    expect(screen.getByRole('button', { name: 'Pin baseline' })).toBeDisabled();
  });
});

describe('time ranges left out', () => {
  it('are typed as ISO 8601 writes an interval', async () => {
    const props = propsOf([{ from: 1, to: 2 }]);
    render(<LeftOutEditor {...props} />);
    await userEvent.type(screen.getByRole('textbox'), '2026-11-23T10:00Z/2026-11-23T12:00Z{Enter}');
    const span = { from: Date.UTC(2026, 10, 23, 10), to: Date.UTC(2026, 10, 23, 12) };
    expect(props.onChange).toHaveBeenCalledWith([{ from: 1, to: 2 }, span]);
  });

  it.each(['', '2026-11-23T10:00Z', '2026-11-23T12:00Z/2026-11-23T10:00Z', 'a/b', '2026-11-23/2026-11-24/2026-11-25'])(
    '%j is none',
    (text) => {
      expect(parseSpan(text)).toBeUndefined();
    }
  );
});
