import { css } from '@emotion/css';
import { type FieldColor, FieldColorModeId, fieldColorModeRegistry, type StandardEditorProps } from '@grafana/data';
import { ColorPicker, Combobox } from '@grafana/ui';
import React, { type ReactElement } from 'react';

/** How a field gets its colour: a mode, and for the fixed modes the colour. */
export function FieldColorEditor({ id, value, onChange }: StandardEditorProps<FieldColor>): ReactElement {
  const modes = fieldColorModeRegistry.list().map(({ id: mode, name }) => ({ value: mode, label: name }));
  const mode = value?.mode ?? FieldColorModeId.PaletteClassic;
  const hasColor = mode === FieldColorModeId.Fixed || mode === FieldColorModeId.Shades;
  return (
    <div className={row}>
      <Combobox
        id={id}
        value={mode}
        options={modes}
        onChange={(option) => onChange({ ...value, mode: option.value })}
      />
      {hasColor && (
        <ColorPicker
          color={value?.fixedColor ?? 'green'}
          onChange={(fixedColor) => onChange({ ...value, mode, fixedColor })}
          enableNamedColors
        />
      )}
    </div>
  );
}

const row = css({ display: 'flex', gap: 8, alignItems: 'center' });
