import { type TemplateSrv } from '@grafana/runtime';
import { isSceneObject, sceneGraph, type VariableCustomFormatterFn } from '@grafana/scenes';

/** Variables in queries: scenes hands the asking object over with the request, and knows the variables around it. */
export function createTemplateSrv(): TemplateSrv {
  const replace: TemplateSrv['replace'] = (target, scopedVars, format) => {
    const asking: unknown = scopedVars?.__sceneObject?.value?.valueOf();
    return isSceneObject(asking)
      ? sceneGraph.interpolate(asking, target, scopedVars, format as string | VariableCustomFormatterFn)
      : (target ?? '');
  };
  return {
    replace,
    getVariables: () => [],
    containsTemplate: (target) => /\$\w|\[\[|\$\{/.test(target ?? ''),
    updateTimeRange: () => undefined,
  };
}
