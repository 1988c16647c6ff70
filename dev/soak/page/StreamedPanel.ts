import { SceneDataNode, SceneTimeRange, VizPanel } from '@grafana/scenes';
import { id as pluginId } from '../../../src/plugin.json';
import { windowOf } from './telemetry';

/** Where all streams begin, epoch seconds: the same run sees the same data. */
const START = Date.UTC(2023, 9, 1) / 1000;

/** A panel as Grafana draws it, over a moving window of one service. */
export class StreamedPanel {
  readonly vizPanel: VizPanel;
  private readonly data: SceneDataNode;
  private now = START;

  constructor(
    private readonly service: number,
    private readonly nSamples: number
  ) {
    this.data = new SceneDataNode({ data: windowOf(this.now, nSamples, service) });
    this.vizPanel = new VizPanel({
      key: `panel-${service}`,
      pluginId,
      title: `Service ${service}`,
      $data: this.data,
      $timeRange: new SceneTimeRange({ from: 'now-1h', to: 'now' }),
    });
  }

  refresh(): void {
    this.data.setState({ data: windowOf(++this.now, this.nSamples, this.service) });
  }
}
