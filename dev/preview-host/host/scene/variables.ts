import {
  ConstantVariable,
  CustomVariable,
  IntervalVariable,
  type SceneVariable,
  SceneVariableSet,
  TextBoxVariable,
} from '@grafana/scenes';
import { type VariableModel } from '@grafana/schema';
import { type DashboardJson } from '../dashboards/dashboardJson';

/** The variables of a dashboard, as far as they need no data source. */
export function createVariables(dashboard: DashboardJson): SceneVariableSet {
  const variables = (dashboard.templating?.list ?? []).map(createVariable);
  return new SceneVariableSet({ variables: variables.filter((variable) => variable !== undefined) });
}

function createVariable(model: VariableModel): SceneVariable | undefined {
  const common = {
    name: model.name,
    label: model.label ?? undefined,
    description: model.description ?? undefined,
    hide: model.hide,
  };
  const query = typeof model.query === 'string' ? model.query : '';
  switch (model.type) {
    case 'custom':
      return new CustomVariable({
        ...common,
        query,
        value: model.current?.value ?? '',
        text: model.current?.text ?? '',
        isMulti: model.multi,
        includeAll: model.includeAll,
      });
    case 'constant':
      return new ConstantVariable({ ...common, value: query });
    case 'textbox':
      return new TextBoxVariable({ ...common, value: String(model.current?.value ?? query) });
    case 'interval':
      return new IntervalVariable({ ...common, intervals: query.split(',') });
    default:
      return undefined;
  }
}
