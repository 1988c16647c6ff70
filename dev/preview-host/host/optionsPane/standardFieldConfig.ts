import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  type FieldConfigPropertyItem,
  FieldType,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';

type Property = Pick<FieldConfigPropertyItem, 'id' | 'name' | 'description' | 'process' | 'settings'> & {
  editor: string;
  numbersOnly?: boolean;
};

/** The properties that every field has, whatever the panel. The ids are those of dashboards' JSON. */
const properties: Property[] = [
  { id: 'unit', name: 'Unit', editor: 'unit', process: unitOverrideProcessor, numbersOnly: true },
  { id: 'min', name: 'Min', editor: 'number', process: numberOverrideProcessor, numbersOnly: true },
  { id: 'max', name: 'Max', editor: 'number', process: numberOverrideProcessor, numbersOnly: true },
  { id: 'fieldMinMax', name: 'Field min/max', editor: 'boolean', process: booleanOverrideProcessor, numbersOnly: true },
  {
    id: 'decimals',
    name: 'Decimals',
    editor: 'number',
    process: numberOverrideProcessor,
    settings: { min: 0, max: 15, integer: true },
    numbersOnly: true,
  },
  {
    id: 'displayName',
    name: 'Display name',
    description: 'Name of the field',
    editor: 'text',
    process: displayNameOverrideProcessor,
    settings: { placeholder: 'none' },
  },
  { id: 'color', name: 'Color scheme', editor: 'fieldColor', process: identityOverrideProcessor },
  { id: 'noValue', name: 'No value', editor: 'text', process: stringOverrideProcessor, settings: { placeholder: '-' } },
  { id: 'links', name: 'Data links', editor: 'links', process: dataLinksOverrideProcessor },
  { id: 'actions', name: 'Actions', editor: 'actions', process: identityOverrideProcessor },
  { id: 'mappings', name: 'Value mappings', editor: 'mappings', process: valueMappingsOverrideProcessor },
  { id: 'thresholds', name: 'Thresholds', editor: 'thresholds', process: thresholdsOverrideProcessor },
  { id: 'filterable', name: 'Ad-hoc filterable', editor: 'boolean', process: booleanOverrideProcessor },
];

/** Without these, `unit`, `min` and their like would be dropped from every panel's field config. */
export function createStandardFieldConfig(): FieldConfigPropertyItem[] {
  return properties.map(({ editor, numbersOnly, ...property }) => {
    const component = standardEditorsRegistry.get(editor).editor;
    return {
      ...property,
      path: property.id,
      category: ['Standard options'],
      editor: component,
      override: component,
      shouldApply: (field) => !numbersOnly || field.type === FieldType.number,
    };
  });
}
