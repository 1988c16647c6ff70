import {
  type NumberFieldConfigSettings,
  type SliderFieldConfigSettings,
  type StandardEditorProps,
  type StringFieldConfigSettings,
} from '@grafana/data';
import { Input, Slider, TagsInput, TextArea } from '@grafana/ui';
import React, { type ReactElement } from 'react';

/* What is typed or dragged. Grafana's own editors are not on npm; these are small ones on @grafana/ui's controls. */

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

export function StringsEditor({ id, value, onChange }: StandardEditorProps<string[]>): ReactElement {
  return <TagsInput id={id} tags={value ?? []} onChange={onChange} />;
}
