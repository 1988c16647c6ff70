import { type SelectableValue, type SelectFieldConfigSettings, type StandardEditorProps } from '@grafana/data';
import { RadioButtonGroup, Select, Switch } from '@grafana/ui';
import React, { type ReactElement, useEffect, useState } from 'react';

/* One of some, several of some, yes or no. */

type SelectSettings = SelectFieldConfigSettings<unknown>;
type ChoiceContext = Pick<StandardEditorProps<unknown, SelectSettings>, 'item' | 'context'>;

/** The options of a select: fixed ones, or those that the data give. */
function useSelectOptions({ item, context }: ChoiceContext): Array<SelectableValue<unknown>> {
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
  const options = useSelectOptions(props);
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

export function BooleanEditor({ id, value, onChange }: StandardEditorProps<boolean>): ReactElement {
  return <Switch id={id} value={Boolean(value)} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
