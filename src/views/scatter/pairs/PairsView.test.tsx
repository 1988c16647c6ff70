import { createDataFrame, createTheme, FieldType, getDisplayProcessor } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { prepareSamples } from '../../../frames/prepareSamples';
import { minute } from '../../../testing/frames';
import { viewPropsOf } from '../../../testing/viewProps';
import type { ViewProps } from '../../../session/viewProps';
import { ScatterView } from '../ScatterView';

/** Some minutes of signals with these names. */
function propsOf(names: readonly string[]): ViewProps {
  const minutes = [0, 1, 2, 3];
  const frame = createDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: minutes.map(minute) },
      ...names.map((name, i) => ({ name, type: FieldType.number, values: minutes.map((m) => m * (i + 1)) })),
    ],
  });
  frame.fields.forEach((field) => (field.display = getDisplayProcessor({ field, theme: createTheme() })));
  const prepared = prepareSamples([frame]);
  if ('warning' in prepared) {
    throw new Error(prepared.warning.text);
  }
  const props = viewPropsOf('....');
  return { ...props, ...prepared, options: { ...props.options, showPairs: true } };
}

const pairs = () => screen.getAllByRole('button', { name: / \/ / }).map((button) => button.textContent);

describe('all pairs', () => {
  it('shows each pair once', () => {
    render(<ScatterView {...propsOf(['a', 'b', 'c'])} />);
    expect(pairs()).toEqual(['b / a', 'c / a', 'c / b']);
  });

  it('shows pairs of the first five signals, and says which are left out', () => {
    render(<ScatterView {...propsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])} />);
    expect(pairs()).toHaveLength(10);
    expect(screen.getByText('2 signals are left out; choose them as a pair to see them: f, g')).toBeInTheDocument();
  });

  it('shows a pair large when it is clicked', async () => {
    const props = propsOf(['a', 'b', 'c']);
    render(<ScatterView {...props} />);
    await userEvent.click(screen.getByRole('button', { name: 'c / b' }));
    expect(props.onOptionsChange).toHaveBeenCalledWith({
      ...props.options,
      xSignal: 'b',
      ySignal: 'c',
      showPairs: false,
    });
  });

  it('is not offered for two signals, which are one pair', () => {
    render(<ScatterView {...propsOf(['a', 'b'])} />);
    expect(screen.queryByRole('button', { name: 'All pairs' })).not.toBeInTheDocument();
  });
});
