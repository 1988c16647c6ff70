import { HostileCase, judged, refused } from '../../../../src/testing/hostile/hostileCase';
import { jsonAnswer } from './fakeServers';

type Json = Readonly<Record<string, unknown>>;

/** What is odd of a panel, of its options, and of the variables of its dashboard. */
export interface OddPanel {
  readonly panel?: Json;
  readonly options?: Json;
  readonly variables?: readonly Json[];
}

const target = (expr: string, more: Json = {}): Json => ({ targets: [{ refId: 'A', expr, ...more }] });
const all = { name: 'all', type: 'query', includeAll: true, current: { value: '$__all' } };

/** Panels on a dashboard "Shop" that are to be watched; the sentence follows `The panel "Requests" of the dashboard "Shop" is not watched: `. */
export const panelCases: ReadonlyArray<HostileCase<OddPanel>> = [
  refused(
    'a transformation',
    () => ({ panel: { transformations: [{ id: 'organize' }] } }),
    'It has the transformation "organize", which is made in the browser: let the query return what is to be judged.'
  ),
  judged('a transformation that is switched off', () => ({
    panel: { transformations: [{ id: 'organize', disabled: true }] },
  })),
  refused(
    'a time shift',
    () => ({ panel: { timeShift: '1d' } }),
    'Its time is shifted by 1d: it never shows what is happening now.'
  ),
  refused('no query', () => ({ panel: { targets: [] } }), 'It has no query, or all of them are hidden.'),
  refused(
    'hidden queries alone',
    () => ({ panel: target('traffic', { hide: true }) }),
    'It has no query, or all of them are hidden.'
  ),
  refused(
    'the results of another panel',
    () => ({ panel: { datasource: { uid: '-- Dashboard --' }, targets: [{ refId: 'A', panelId: 1 }] } }),
    'It shows the results of another panel: give it a query of its own.'
  ),
  refused(
    'a data source that is not there',
    () => ({ panel: { datasource: { uid: 'nobody' } } }),
    'Its data source "nobody" is not there, or the token may not see it.'
  ),
  judged('a data source by its name, as in old dashboards', () => ({ panel: { datasource: 'Main' } })),
  judged('no data source: the default one', () => ({ panel: { datasource: null } })),
  refused(
    'a "Min interval" of seven minutes',
    () => ({ panel: { interval: '7m' } }),
    'Its "Min interval" is 7m, expected one that goes into a day without a rest, such as 1m.'
  ),
  judged('a "Min interval" that is none', () => ({ panel: { interval: 'often' } })),
  refused(
    'a heat map of Prometheus',
    () => ({ panel: target('traffic', { format: 'heatmap' }) }),
    'The format of its query A is "heatmap", which is made in the browser: choose "Time series".'
  ),
  refused(
    'a variable that is set to All',
    () => ({ panel: target('x{a=~"$all"}'), variables: [all] }),
    'The variable "all" is set to All, and its values are known to the browser only: set a "Custom all value" such as .+ in the settings of the variable, or save the dashboard with values chosen.'
  ),
  judged('a variable that is set to All, and not used', () => ({ variables: [all] })),
  refused(
    'a variable without a value',
    () => ({ panel: target('x{a="$never"}'), variables: [{ name: 'never', type: 'query', current: {} }] }),
    'The variable "never" has no value that was saved with the dashboard: choose one, and save the dashboard with its current values.'
  ),
  refused(
    'filters of an ad hoc variable that is in the query',
    () => ({
      panel: target('traffic $filters'),
      variables: [{ name: 'filters', type: 'adhoc', filters: [{ key: 'env', operator: '=', value: 'prod' }] }],
    }),
    'The filters of the variable "filters" are put into queries by the browser: write them into the query instead.'
  ),
  refused(
    'the classic verdict',
    () => ({ options: { verdict: 'classic' } }),
    'Its verdict is the classic one, which always flags its share: choose the verdict "watch".'
  ),
  refused(
    'a sensitivity of 9',
    () => ({ options: { sensitivity: 9 } }),
    'Invalid sensitivity: got 9, expected an integer from -3 to 3.'
  ),
  judged('a field config that is a number', () => ({ panel: { fieldConfig: 7 } })),
  judged('a field config with matchers that nobody knows', () => ({
    panel: {
      fieldConfig: { overrides: [{ matcher: { id: 'byMoon' }, properties: [{ id: 'unit', value: 's' }] }, {}] },
    },
  })),
];

/** What Grafana may answer to the service in place of dashboards; the sentence is all that is said of it. */
export const grafanaCases: ReadonlyArray<HostileCase<Response> & { readonly reason: string }> = [
  {
    ...refused(
      'a token that is refused',
      () => jsonAnswer({ message: 'Invalid API key' }, 401),
      'Grafana answered 401: Invalid API key; expected a token that may do this, see "tokenFile".'
    ),
    reason: 'unauthorized',
  },
  {
    ...refused(
      'a page to log in',
      () => new Response('<html>Sign in</html>', { status: 200 }),
      'Grafana answered 200 with a web page, expected JSON: is the address that of the API, and not of a login page?'
    ),
    reason: 'no-json',
  },
  {
    ...refused(
      'JSON of something else',
      () => jsonAnswer({ status: 'ok' }),
      'Grafana answered with JSON that is not of its API: is "url" the address of a Grafana of version 12 or newer?'
    ),
    reason: 'no-json',
  },
  {
    ...refused(
      'an error of its own',
      () => jsonAnswer({ message: 'database is locked' }, 500),
      'Grafana answered 500: database is locked.'
    ),
    reason: 'refused',
  },
];
