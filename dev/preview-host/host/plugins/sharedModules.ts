import { PanelDataErrorView } from './PanelDataErrorView';

/**
 * What Grafana shares with plugins instead of letting them bundle it. Everything here is also used by the page itself
 * or loaded when a plugin asks for it.
 */
const sharedModules: Record<string, () => Promise<unknown>> = {
  react: () => import('react'),
  'react/jsx-runtime': () => import('react/jsx-runtime'),
  'react-dom': () => import('react-dom'),
  'react-dom/client': () => import('react-dom/client'),
  '@emotion/css': () => import('@emotion/css'),
  '@emotion/react': () => import('@emotion/react'),
  rxjs: () => import('rxjs'),
  'rxjs/operators': () => import('rxjs/operators'),
  lodash: () => import('lodash'),
  moment: () => import('moment'),
  i18next: () => import('i18next'),
  '@grafana/data': () => import('@grafana/data'),
  '@grafana/data/unstable': () => import('@grafana/data/unstable'),
  '@grafana/ui': () => import('@grafana/ui'),
  '@grafana/ui/unstable': () => import('@grafana/ui/unstable'),
  '@grafana/runtime': async () => ({ ...(await import('@grafana/runtime')), PanelDataErrorView }),
  '@grafana/runtime/unstable': () => import('@grafana/runtime/unstable'),
};

/** Packages that ship as CommonJS: AMD code expects the module itself, not a namespace around it. */
const commonJs = new Set(['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'lodash', 'moment']);

/** Hands a module of Grafana's to a plugin, in the form that webpack's AMD code expects. */
export async function importSharedModule(name: string): Promise<unknown> {
  const load = sharedModules[name];
  if (!load) {
    throw new Error(`The plugin asks for the shared module "${name}", which this preview does not offer.`);
  }
  const namespace = (await load()) as { default?: unknown };
  return commonJs.has(name) ? (namespace.default ?? namespace) : { ...namespace, __esModule: true };
}
