import { type FieldNamePickerConfigSettings, getFieldDisplayName, type StandardEditorProps } from '@grafana/data';
import { ColorPicker, Combobox, TimeZonePicker, UnitPicker } from '@grafana/ui';
import React, { type ReactElement } from 'react';

/* What Grafana's own pickers offer: colours, units, time zones, fields. */

export function ColorEditor({ value, onChange }: StandardEditorProps<string>): ReactElement {
  return <ColorPicker color={value ?? 'transparent'} onChange={onChange} enableNamedColors />;
}

export function UnitEditor({ value, onChange }: StandardEditorProps<string>): ReactElement {
  return <UnitPicker value={value} onChange={onChange} />;
}

export function TimeZoneEditor({ value, onChange }: StandardEditorProps<string>): ReactElement {
  return <TimeZonePicker value={value} onChange={onChange} includeInternal />;
}

export function FieldNameEditor(props: StandardEditorProps<string, FieldNamePickerConfigSettings>): ReactElement {
  const { id, value, onChange, context, item } = props;
  const names = context.data.flatMap((frame) =>
    frame.fields
      .filter((field) => item.settings?.filter?.(field) ?? true)
      .map((field) => getFieldDisplayName(field, frame, context.data))
  );
  const options = [...new Set(names)].map((name) => ({ value: name, label: name }));
  return (
    <Combobox
      id={id}
      value={value ?? null}
      options={options}
      isClearable
      placeholder={item.settings?.placeholderText}
      onChange={(option) => onChange(option?.value)}
    />
  );
}

export function ElsewhereEditor(): ReactElement {
  return <em>Edited in Grafana; kept as it is here.</em>;
}
