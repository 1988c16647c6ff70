import type { StandardEditorProps } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { FieldConfig } from '../options/options';
import { SpanNullsEditor } from './GapEditor';

type Value = FieldConfig['spanNulls'];

function show(value: Value): jest.Mock<void, [Value]> {
  const onChange = jest.fn<void, [Value]>();
  const props = { value, onChange } as unknown as StandardEditorProps<Value>;
  render(<SpanNullsEditor {...props} />);
  return onChange;
}

describe('SpanNullsEditor', () => {
  it.each<[string, Value, Value]>([
    ['Always', false, true],
    ['Never', true, false],
    ['Threshold', false, 3_600_000],
  ])('%s', async (label, before, after) => {
    const onChange = show(before);
    await userEvent.click(screen.getByRole('radio', { name: label }));
    expect(onChange).toHaveBeenCalledWith(after);
  });

  it('takes a threshold as Grafana writes durations', async () => {
    const onChange = show(3_600_000);
    const input = screen.getByRole('textbox', { name: 'Threshold' });
    expect(input).toHaveValue('1h');
    await userEvent.clear(input);
    await userEvent.type(input, '5m{Enter}');
    expect(onChange).toHaveBeenCalledWith(300_000);
  });

  it.each([
    [90_000, '1m30s'],
    [5_400_000, '1h30m'],
    [250, '250ms'],
    [86_400_000 + 1, '1d1ms'],
  ])('shows %d ms as %s and keeps it when the field is left', async (value, shown) => {
    const onChange = show(value);
    const input = screen.getByRole('textbox', { name: 'Threshold' });
    expect(input).toHaveValue(shown);
    await userEvent.click(input);
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each([
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
  ])('takes %s as a whole', async (text, value) => {
    const onChange = show(3_600_000);
    const input = screen.getByRole('textbox', { name: 'Threshold' });
    await userEvent.clear(input);
    await userEvent.type(input, text);
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledWith(value);
  });

  it('does not take what is no duration', async () => {
    const onChange = show(3_600_000);
    const input = screen.getByRole('textbox', { name: 'Threshold' });
    await userEvent.clear(input);
    await userEvent.type(input, 'soon{Enter}');
    expect(input).toBeInvalid();
    expect(onChange).not.toHaveBeenCalled();
  });
});
