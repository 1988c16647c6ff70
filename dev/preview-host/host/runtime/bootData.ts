import { version } from '@grafana/data/package.json';
import { readLanguage } from './language';
import { readThemeName } from './themeName';

/*
 * What Grafana's server writes into its page before any script runs. The @grafana packages read it while they load, so
 * this is a script of its own, before all others.
 */
const base = new URL('.', document.baseURI).pathname;
const theme = readThemeName();
/** `?role=Viewer` shows what somebody sees who may change nothing. */
const orgRole = new URLSearchParams(window.location.search).get('role') ?? 'Admin';

const bootData = {
  settings: {
    buildInfo: { version, commit: '', env: 'production', edition: 'Open Source' },
    appSubUrl: base.replace(/\/$/, ''),
    appUrl: document.baseURI,
    minRefreshInterval: '5s',
    featureToggles: {},
    datasources: {},
    panels: {},
    apps: {},
  },
  user: {
    id: 1,
    isSignedIn: true,
    theme,
    lightTheme: theme === 'light',
    timezone: 'browser',
    weekStart: '',
    locale: 'en-US',
    language: readLanguage(),
    regionalFormat: 'en-US',
    orgId: 1,
    orgRole,
  },
  navTree: [],
  assets: { dark: '', light: '' },
};

declare global {
  interface Window {
    __grafana_public_path__?: string;
  }
}

window.__grafana_public_path__ = `${base}public/`;
Object.assign(window, { grafanaBootData: bootData });
