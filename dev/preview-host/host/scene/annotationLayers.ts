import { dataLayers, SceneDataLayerSet } from '@grafana/scenes';
import { type AnnotationQuery } from '@grafana/schema';
import { type DashboardJson } from '../dashboards/dashboardJson';
import { savedAnnotations } from '../runtime/dataSources';

/** Grafana shows what was saved on a dashboard, whether its JSON says so or not. */
const saved: AnnotationQuery = {
  name: 'Annotations & Alerts',
  datasource: savedAnnotations,
  enable: true,
  iconColor: 'rgba(0, 211, 255, 1)',
  type: 'dashboard',
};

/** The dashboard's annotation queries, and the annotations that were saved on it. */
export function createAnnotationLayers({ annotations }: DashboardJson): SceneDataLayerSet {
  const queries = (annotations?.list ?? []).filter(({ type }) => type !== saved.type);
  return new SceneDataLayerSet({
    layers: [saved, ...queries].map(
      (query) => new dataLayers.AnnotationsDataLayer({ name: query.name, query, isEnabled: query.enable })
    ),
  });
}
