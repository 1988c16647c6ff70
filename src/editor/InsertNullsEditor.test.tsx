import type { StandardEditorProps } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { FieldConfig } from '../options/options';
import { InsertNullsEditor } from './GapEditor';

type Value = FieldConfig['insertNulls'];

function show(value: Value): jest.Mock<void, [Value]> {
  const onChange = jest.fn<void, [Value]>();
  const props = { value, onChange } as unknown as StandardEditorProps<Value>;
  render(<InsertNullsEditor {...props} />);
  return onChange;
}

describe('InsertNullsEditor', () => {
  it.each<[string, Value, Value]>([
    ['Never', 60_000, false],
    ['Threshold', false, 3_600_000],
  ])('%s', async (label, before, after) => {
    const onChange = show(before);
    await userEvent.click(screen.getByRole('radio', { name: label }));
    expect(onChange).toHaveBeenCalledWith(after);
  });

  it('takes a threshold as Grafana writes durations', async () => {
    const onChange = show(60_000);
    const input = screen.getByRole('textbox', { name: 'Threshold' });
    expect(input).toHaveValue('1m');
    await userEvent.clear(input);
    await userEvent.type(input, '90s{Enter}');
    expect(onChange).toHaveBeenCalledWith(90_000);
  });

  it('keeps its value when the field is left', async () => {
    const onChange = show(90_000);
    const input = screen.getByRole('textbox', { name: 'Threshold' });
    expect(input).toHaveValue('1m30s');
    await userEvent.click(input);
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
  });
});
