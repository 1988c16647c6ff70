import type { PanelOptionsEditorBuilder } from '@grafana/data';
import type { Options } from '../options';

export type OptionsBuilder = PanelOptionsEditorBuilder<Options>;
