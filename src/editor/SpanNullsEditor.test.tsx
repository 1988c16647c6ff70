import type { StandardEditorProps } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { FieldConfig } from '../options/options';
import { SpanNullsEditor } from './SpanNullsEditor';

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

  it('does not take what is no duration', async () => {
    const onChange = show(3_600_000);
    const input = screen.getByRole('textbox', { name: 'Threshold' });
    await userEvent.clear(input);
    await userEvent.type(input, 'soon{Enter}');
    expect(input).toBeInvalid();
    expect(onChange).not.toHaveBeenCalled();
  });
});
