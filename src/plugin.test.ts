import {
  FieldConfigProperty,
  FieldConfigPropertyItem,
  identityOverrideProcessor,
  StandardEditorsRegistryItem,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
} from '@grafana/data';
import { defaultFieldConfig, defaultOptions } from './options';
import { plugin } from './plugin';

const editor = () => null;

// What Grafana registers at its start, as far as the forms need it.
beforeAll(() => {
  const ids = ['text', 'number', 'slider', 'boolean', 'radio', 'select', 'field-name', 'stats-picker'];
  standardEditorsRegistry.setInit(() => ids.map((id): StandardEditorsRegistryItem => ({ id, name: id, editor })));
  standardFieldConfigEditorRegistry.setInit(() =>
    Object.values(FieldConfigProperty).map((id): FieldConfigPropertyItem => ({
      id,
      path: id,
      name: id,
      editor,
      override: editor,
      process: identityOverrideProcessor,
      shouldApply: () => true,
    }))
  );
});

it('a new panel has the default options, each of them from the form', () => {
  expect(plugin.defaults).toMatchObject({ ...defaultOptions });
});

it('a new panel has the default field config, each part of it from the form', () => {
  expect(plugin.fieldConfigDefaults.defaults.custom).toMatchObject({ ...defaultFieldConfig });
});

it('signals are coloured by name, as in the Time series panel', () => {
  expect(plugin.fieldConfigDefaults.defaults.color).toEqual({ mode: 'palette-classic' });
});

it('a signal can be hidden from the legend: without this option Grafana cannot keep a click on it', () => {
  expect(plugin.fieldConfigDefaults.defaults.custom).toHaveProperty('hideFrom');
});
