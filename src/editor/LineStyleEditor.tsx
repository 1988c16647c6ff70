import type { StandardEditorProps } from '@grafana/data';
import type { LineStyle } from '@grafana/schema';
import { RadioButtonGroup } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';

type Fill = NonNullable<LineStyle['fill']>;

/** Lengths of strokes and gaps, CSS pixels; a stroke of length 0 with round ends is a dot. */
const SEGMENTS: Partial<Record<Fill, number[]>> = { dash: [10, 10], dot: [0, 10] };

/** Solid, dashed or dotted. Segments that were set in a Time series panel stay until another choice is made. */
export function LineStyleEditor({
  id,
  value,
  onChange,
}: StandardEditorProps<LineStyle | undefined>): React.JSX.Element {
  return (
    <RadioButtonGroup<Fill>
      id={id}
      fullWidth
      value={value?.fill ?? 'solid'}
      options={[
        { value: 'solid', label: t('editor.line-style-solid', 'Solid') },
        { value: 'dash', label: t('editor.line-style-dash', 'Dash') },
        { value: 'dot', label: t('editor.line-style-dot', 'Dots') },
      ]}
      onChange={(fill) => onChange({ fill, dash: SEGMENTS[fill] })}
    />
  );
}
