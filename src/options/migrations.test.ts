import type { PanelModel } from '@grafana/data';
import { migrateOptions } from './migrations';

function migrated(options: object): unknown {
  const panel: PanelModel = { id: 1, type: '', title: '', options, fieldConfig: { defaults: {}, overrides: [] } };
  return migrateOptions(panel);
}

describe('options of an older version', () => {
  it.each([
    ['0.1, typical values', { showTypical: true, view: 'timeSeries' }, { showTypical: 'line', view: 'timeSeries' }],
    ['0.1, no typical values', { showTypical: false }, { showTypical: 'off' }],
  ])('%s', (_, before, after) => {
    expect(migrated(before)).toEqual(after);
  });

  it.each([[{}], [{ showTypical: 'band', optionOfTomorrow: 3 }]])('%j stay as they are', (options) => {
    expect(migrated(options)).toEqual(options);
  });

  it('stay as they are in the dashboard', () => {
    const options = Object.freeze({ showTypical: true });
    migrated(options);
    expect(options).toEqual({ showTypical: true });
  });
});
