import { Combobox, type ComboboxOption } from '@grafana/ui';
import React, { type ReactElement } from 'react';
import { languages } from '../../../../src/plugin.json';
import { readLanguage, speakLanguage } from '../runtime/language';

/** The languages of the plugin, each by its own name: `Deutsch`. */
const options: Array<ComboboxOption<string>> = languages.map((language) => ({
  value: language,
  label: new Intl.DisplayNames(language, { type: 'language' }).of(language.split('-')[0]),
}));

/** In which language the panels speak. */
export function LanguagePicker(): ReactElement {
  const current = readLanguage();
  return (
    <Combobox
      aria-label="Language"
      width="auto"
      minWidth={14}
      value={options.some(({ value }) => value === current) ? current : 'en-US'}
      options={options}
      onChange={({ value }) => speakLanguage(value)}
    />
  );
}
