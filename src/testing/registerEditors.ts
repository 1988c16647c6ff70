import {
  FieldConfigProperty,
  FieldConfigPropertyItem,
  identityOverrideProcessor,
  StandardEditorsRegistryItem,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
} from '@grafana/data';

const editor = () => null;

/** What Grafana registers at its start, as far as the plugin's forms need it. */
export function registerEditors(): void {
  const ids = ['text', 'number', 'slider', 'boolean', 'radio', 'select', 'field-name', 'stats-picker', 'strings'];
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
}
