import {
  DataFrame,
  dateTime,
  EventBusSrv,
  getDefaultTimeRange,
  LoadingState,
  PanelData,
  PanelProps,
} from '@grafana/data';
import { defaultOptions, Options } from '../options/options';

/** What Grafana gives a panel: these frames, loaded, in the time range that they span. */
export function panelProps(
  series: DataFrame[],
  options: Partial<Options> = {},
  data: Partial<PanelData> = {}
): PanelProps<Options> {
  const times = series.flatMap((frame) => frame.fields[0]?.values ?? []);
  const [from, to] = [dateTime(times[0]), dateTime(times[times.length - 1])];
  const timeRange = times.length === 0 ? getDefaultTimeRange() : { from, to, raw: { from, to } };
  return {
    id: 1,
    data: { state: LoadingState.Done, series, timeRange, ...data },
    timeRange,
    timeZone: 'utc',
    options: { ...defaultOptions, verdict: 'classic', ...options },
    transparent: false,
    width: 800,
    height: 400,
    fieldConfig: { defaults: {}, overrides: [] },
    renderCounter: 0,
    title: '',
    eventBus: new EventBusSrv(),
    onOptionsChange: jest.fn(),
    onFieldConfigChange: jest.fn(),
    replaceVariables: (text) => text,
    onChangeTimeRange: jest.fn(),
  };
}
