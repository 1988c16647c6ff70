import type { StandardEditorProps } from '@grafana/data';
import { type GraphThresholdsStyleConfig, GraphThresholdsStyleMode, type LineStyle } from '@grafana/schema';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { LineStyleEditor } from './LineStyleEditor';
import { ThresholdsStyleEditor, type ThresholdsStyleSettings } from './ThresholdsStyleEditor';

describe('the style of a line', () => {
  const show = (value: LineStyle | undefined) => {
    const onChange = jest.fn();
    const props: Partial<StandardEditorProps<LineStyle | undefined>> = { id: 'style', value, onChange };
    render(<LineStyleEditor {...(props as StandardEditorProps<LineStyle | undefined>)} />);
    return onChange;
  };

  it('is solid unless it was chosen', () => {
    show(undefined);
    expect(screen.getByRole('radio', { name: 'Solid' })).toBeChecked();
  });

  it('brings the segments that draw it', async () => {
    const onChange = show({ fill: 'solid' });
    await userEvent.click(screen.getByRole('radio', { name: 'Dash' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Dots' }));
    expect(onChange.mock.calls).toEqual([[{ fill: 'dash', dash: [10, 10] }], [{ fill: 'dot', dash: [0, 10] }]]);
  });
});

describe('how thresholds are shown', () => {
  it('is chosen among what Grafana can draw', async () => {
    const onChange = jest.fn();
    const options = [
      { value: GraphThresholdsStyleMode.Off, label: 'Off' },
      { value: GraphThresholdsStyleMode.Area, label: 'As filled regions' },
    ];
    const props = { id: 'x', value: { mode: GraphThresholdsStyleMode.Off }, onChange, item: { settings: { options } } };
    type Props = StandardEditorProps<GraphThresholdsStyleConfig | undefined, ThresholdsStyleSettings>;
    render(
      <>
        {/* The options pane's, in whatever language. */}
        <label htmlFor="x">Show thresholds</label>
        <ThresholdsStyleEditor {...(props as unknown as Props)} />
      </>
    );
    const box = screen.getByRole('combobox', { name: 'Show thresholds' });
    expect(box).toHaveValue('Off');
    await userEvent.type(box, 'filled{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledWith({ mode: GraphThresholdsStyleMode.Area });
  });
});
