import '../../testing/intersectionObserver';
import { SceneGridLayout, SceneGridRow, SceneTimeRange, sceneGraph, VizPanel } from '@grafana/scenes';
import { type DashboardJson } from '../dashboards/dashboardJson';
import { createDashboardScene } from './createDashboardScene';

const panel = { type: 'text', fieldConfig: { defaults: {}, overrides: [] }, options: {} };
const dashboard: DashboardJson = {
  schemaVersion: 41,
  time: { from: '2023-10-01T00:00:00Z', to: '2023-10-01T01:00:00Z' },
  timezone: 'utc',
  templating: {
    list: [
      { name: 'service', type: 'custom', query: 'api,web', current: { value: 'web', text: 'web' } },
      { name: 'tables', type: 'query' },
    ],
  },
  panels: [
    { ...panel, id: 1, title: 'First', gridPos: { x: 0, y: 0, w: 24, h: 5 } },
    { type: 'row', id: 2, title: 'Open', collapsed: false, gridPos: { x: 0, y: 5, w: 24, h: 1 }, panels: [] },
    { ...panel, id: 3, title: 'In the open row', gridPos: { x: 12, y: 6, w: 12, h: 4 } },
    {
      type: 'row',
      id: 4,
      title: 'Closed',
      collapsed: true,
      gridPos: { x: 0, y: 10, w: 24, h: 1 },
      panels: [{ ...panel, id: 5, title: 'In the closed row', gridPos: { x: 0, y: 11, w: 6, h: 4 } }],
    },
  ],
};

/** Titles as on the grid: rows with their panels in brackets. */
function outline(): string[] {
  const { body } = createDashboardScene(dashboard).state;
  const children = body instanceof SceneGridLayout ? body.state.children : [];
  return children.map((item) => {
    const panels = sceneGraph.findAllObjects(item, (object) => object instanceof VizPanel);
    const titles = panels.map((object) => (object as VizPanel).state.title).join(', ');
    return item instanceof SceneGridRow ? `${item.state.title} [${titles}]` : titles;
  });
}

describe('createDashboardScene', () => {
  it('puts the panels after an open row, and those inside a closed one, into their row', () => {
    expect(outline()).toEqual(['First', 'Open [In the open row]', 'Closed [In the closed row]']);
  });

  it('gives panels the keys by which Grafana finds them', () => {
    const found = sceneGraph.findByKey(createDashboardScene(dashboard), 'panel-3');
    expect((found as VizPanel).state.title).toBe('In the open row');
  });

  it('takes range and time zone', () => {
    const { $timeRange } = createDashboardScene(dashboard).state;
    expect(($timeRange as SceneTimeRange).state).toMatchObject({ from: '2023-10-01T00:00:00Z', timeZone: 'utc' });
  });

  it('has the variables that need no data source', () => {
    const { $variables } = createDashboardScene(dashboard).state;
    expect($variables?.state.variables.map(({ state }) => state.name)).toEqual(['service']);
    expect($variables?.getByName('service')?.getValue()).toBe('web');
  });
});
