import { defaultFieldConfig, defaultOptions } from './options/options';
import { plugin } from './plugin';
import { registerEditors } from './testing/registerEditors';

beforeAll(registerEditors);

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
