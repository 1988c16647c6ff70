import type { PanelOptionsEditorBuilder } from '@grafana/data';
import type { Options } from '../options/options';

export type OptionsBuilder = PanelOptionsEditorBuilder<Options>;
