import {
  type FieldNamePickerConfigSettings,
  getFieldDisplayName,
  type NumberFieldConfigSettings,
  type SelectableValue,
  type SelectFieldConfigSettings,
  type SliderFieldConfigSettings,
  type StandardEditorProps,
  type StringFieldConfigSettings,
} from '@grafana/data';
import {
  ColorPicker,
  Combobox,
  Input,
  RadioButtonGroup,
  Select,
  Slider,
  Switch,
  TagsInput,
  TextArea,
  TimeZonePicker,
  UnitPicker,
} from '@grafana/ui';
import React, { type ReactElement, useEffect, useState } from 'react';

/* One small editor for each kind of option, on @grafana/ui's controls: Grafana's own editors are not on npm. */

export function TextEditor(props: StandardEditorProps<string, StringFieldConfigSettings>): ReactElement {
  const { id, value, onChange, item } = props;
  const common = { id, placeholder: item.settings?.placeholder, maxLength: item.settings?.maxLength };
  const commit = (text: string): void => onChange(text === '' ? undefined : text);
  // Committed on leaving the field and on Enter: half a number is no option.
  return item.settings?.useTextarea ? (
    <TextArea {...common} key={value} defaultValue={value} onBlur={(event) => commit(event.currentTarget.value)} />
  ) : (
    <Input
      {...common}
      key={value}
      defaultValue={value}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
    />
  );
}

export function NumberEditor(props: StandardEditorProps<number, NumberFieldConfigSettings>): ReactElement {
  const { id, value, onChange, item } = props;
  const { min, max, step, placeholder, integer } = item.settings ?? {};
  const commit = (text: string): void => {
    const number = integer ? Math.round(Number(text)) : Number(text);
    onChange(text.trim() === '' || Number.isNaN(number) ? undefined : number);
  };
  return (
    <Input
      id={id}
      type="number"
      key={value}
      defaultValue={value}
      min={min}
      max={max}
      step={step}
      placeholder={placeholder ?? 'auto'}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
    />
  );
}

export function SliderEditor(props: StandardEditorProps<number, SliderFieldConfigSettings>): ReactElement {
  const { id, value, onChange, item } = props;
  const { min = 0, max = 100, step } = item.settings ?? {};
  return <Slider inputId={id} value={value ?? min} min={min} max={max} step={step} included onAfterChange={onChange} />;
}

export function BooleanEditor({ id, value, onChange }: StandardEditorProps<boolean>): ReactElement {
  return <Switch id={id} value={Boolean(value)} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

type SelectSettings = SelectFieldConfigSettings<unknown>;

/** The options of a select: fixed ones, or those that the data give. */
function useSelectOptions(props: StandardEditorProps<unknown, SelectSettings>): Array<SelectableValue<unknown>> {
  const { item, context } = props;
  const [options, setOptions] = useState(item.settings?.options ?? []);
  useEffect(() => {
    let current = true;
    const asked = item.settings?.getOptions?.({ ...context, data: context.data });
    void asked?.then((found) => current && setOptions(found));
    return () => {
      current = false;
    };
  }, [item.settings, context]);
  return options;
}

export function SelectEditor(props: StandardEditorProps<unknown, SelectSettings>): ReactElement {
  const { id, value, onChange, item } = props;
  const options = useSelectOptions(props);
  const { isClearable, allowCustomValue } = item.settings ?? {};
  return (
    <Select
      inputId={id}
      value={options.find((option) => option.value === value) ?? value}
      options={options}
      isClearable={isClearable}
      allowCustomValue={allowCustomValue}
      onChange={(option: SelectableValue<unknown> | null) => onChange(option?.value)}
    />
  );
}

export function MultiSelectEditor(props: StandardEditorProps<unknown[], SelectSettings>): ReactElement {
  const { id, value, onChange, item } = props;
  const options = useSelectOptions(props as unknown as StandardEditorProps<unknown, SelectSettings>);
  return (
    <Select
      inputId={id}
      isMulti
      value={value}
      options={options}
      isClearable={item.settings?.isClearable}
      onChange={(chosen: unknown) => onChange((chosen as SelectableValue[]).map((option) => option.value))}
    />
  );
}

export function RadioEditor(props: StandardEditorProps<unknown, SelectSettings>): ReactElement {
  const { id, value, onChange } = props;
  return <RadioButtonGroup id={id} value={value} options={useSelectOptions(props)} onChange={onChange} fullWidth />;
}

export function StringsEditor({ id, value, onChange }: StandardEditorProps<string[]>): ReactElement {
  return <TagsInput id={id} tags={value ?? []} onChange={onChange} />;
}

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
