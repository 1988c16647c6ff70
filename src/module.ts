// Grafana loads this file and looks for `plugin`. The definition is apart, so that tests can import it.
export { plugin } from './plugin';
