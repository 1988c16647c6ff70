import { FieldColorModeId, FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { buildFieldConfigForm } from './editor/fieldConfigForm';
import type { FieldConfig, Options } from './options/options';
import { buildOptionsForm } from './editor/optionsForm';
import { migrateOptions } from './options/migrations';
import { AnomalyPanel } from './panel/AnomalyPanel';
import { takeOverOptions } from './options/panelChange';
import { suggestPanel } from './suggestions/suggestPanel';

export const plugin = new PanelPlugin<Options, FieldConfig>(AnomalyPanel)
  .useFieldConfig({
    standardOptions: {
      [FieldConfigProperty.Color]: {
        settings: { byValueSupport: true, bySeriesSupport: true, preferThresholdsMode: false },
        defaultValue: { mode: FieldColorModeId.PaletteClassic },
      },
    },
    useCustomConfig: buildFieldConfigForm,
  })
  .setPanelOptions(buildOptionsForm)
  .setDataSupport({ annotations: true })
  .setMigrationHandler(migrateOptions)
  .setPanelChangeHandler(takeOverOptions)
  .setSuggestionsSupplier(suggestPanel);
