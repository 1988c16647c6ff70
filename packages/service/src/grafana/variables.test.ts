import { formatOf, interpolate, readVariables, UnresolvedVariable } from './variables';

const variables = readVariables(
  [
    { name: 'one', type: 'query', current: { value: 'eu.1', text: 'Europe' } },
    { name: 'several', type: 'query', multi: true, current: { value: ['a.b', "c'd"], text: ['a.b', "c'd"] } },
    { name: 'single', type: 'query', multi: true, current: { value: ['x/y'], text: ['x/y'] } },
    { name: 'every', type: 'query', multi: true, includeAll: true, allValue: '.+', current: { value: '$__all' } },
    { name: 'listed', type: 'custom', includeAll: true, query: 'a, b\\, c, Name : d', current: { value: ['$__all'] } },
    { name: 'unknown', type: 'query', includeAll: true, current: { value: '$__all' }, options: [] },
    { name: 'rate', type: 'interval', current: { value: '$__auto_interval_rate' } },
    { name: 'fixed', type: 'constant', query: 'shop' },
    { name: 'typed', type: 'textbox', query: '' },
    { name: 'never', type: 'query', current: {} },
    { name: 'filters', type: 'adhoc', filters: [{ key: 'env', operator: '=', value: 'prod' }] },
    { name: 'noFilters', type: 'adhoc', filters: [] },
    { type: 'query' },
    'nonsense',
  ],
  60_000
);

const inPromql = (text: string): string => interpolate(text, variables, formatOf('prometheus'));

it.each([
  ['up{region="$one"}', 'up{region="eu.1"}'],
  ['up{region=~"${several}"}', String.raw`up{region=~"(a\\.b|c'd)"}`],
  ['up{region=~"[[single]]"}', String.raw`up{region=~"x\\/y"}`],
  ['up{region=~"$every"}', 'up{region=~".+"}'],
  ['up{region=~"$listed"}', 'up{region=~"(a|b, c|d)"}'],
  ['rate(x[$rate]) > ${typed}', 'rate(x[1m]) > '],
  ['$fixed$noFilters', 'shop'],
  ['${one:text} ${several:csv} [[several:pipe]]', "Europe a.b,c'd a.b|c'd"],
  ['${several:regex} ${several:json}', String.raw`(a\.b|c'd) ["a.b","c'd"]`],
  [
    '${one.text} $1 $nobody ${nobody:csv} $__timeFilter(time)',
    '${one.text} $1 $nobody ${nobody:csv} $__timeFilter(time)',
  ],
])('in PromQL %s is %s', (text, expected) => {
  expect(inPromql(text)).toBe(expected);
});

it.each([
  ['mysql', 'region in ($several)', "region in ('a.b','c''d')"],
  ['grafana-postgresql-datasource', "region = '$one'", "region = 'eu.1'"],
  ['loki', '{region=~"$several"}', String.raw`{region=~"a\\.b|c'd"}`],
  ['influxdb', '/^$several$/', String.raw`/^(a\.b|c'd)$/`],
  ['elasticsearch', 'region:$several', 'region:("a.b" OR "c\'d")'],
  ['graphite', 'app.$several.count', "app.{a.b,c'd}.count"],
])('%s writes several values in its own way', (type, text, expected) => {
  expect(interpolate(text, variables, formatOf(type))).toBe(expected);
});

it.each([
  ['$unknown', /"unknown" is set to All, and its values are known to the browser only: set a "Custom all value"/],
  ['$never', /"never" has no value that was saved with the dashboard: choose one/],
  ['$filters', /filters of the variable "filters" are put into queries by the browser/],
  ['${one:date}', /"one" is written in the format "date", which the browser alone knows; expected csv/],
])('%s is told in a sentence', (text, message) => {
  expect(() => inPromql(text)).toThrow(UnresolvedVariable);
  expect(() => inPromql(text)).toThrow(message);
});
