import type { InterpolateFunction } from '@grafana/data';
import { defaultOptions, type Options } from './options';
import { keepVariables, withVariables } from './variables';

const variables: Record<string, string[]> = { sens: ['0.05'], labels: ['service', 'zone'], none: [] };

/** As Grafana's: several values are `{a,b}`, or `a,b` where CSV is asked for. */
const replace: InterpolateFunction = (text, _scoped, format) =>
  text.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const values = variables[name];
    return values === undefined ? whole : format === 'csv' || values.length < 2 ? values.join(',') : `{${values}}`;
  });

const optionsWith = (rest: object): Options => ({ ...defaultOptions, ...rest });

it.each([
  ['a text', { contamination: '${sens}' }, { contamination: '0.05' }],
  ['a part of a text', { persistence: '3 of ${sens}' }, { persistence: '3 of 0.05' }],
  ['a number that is saved as text', { leastTraffic: '${sens}' }, { leastTraffic: '0.05' }],
  ['a list, by several values', { groupBy: ['${labels}', 'pod'] }, { groupBy: ['service', 'zone', 'pod'] }],
  ['a list, by none', { groupBy: ['${none}'] }, { groupBy: [] }],
  ['nothing where there is no such variable', { seed: '${other}' }, { seed: '${other}' }],
  ['no list entry with a comma', { groupBy: ['a,b'] }, { groupBy: ['a,b'] }],
  ['no keys of groups, which are JSON', { shownGroup: '["${sens}"]' }, { shownGroup: '["${sens}"]' }],
  ['no numbers', { nEstimators: 7 }, { nEstimators: 7 }],
])('variables are replaced in %s', (_, saved, shown) => {
  expect(withVariables(optionsWith(saved), replace)).toEqual(optionsWith(shown));
});

it('a change of one option keeps the variables of the others', () => {
  const saved = optionsWith({ contamination: '${sens}', groupBy: ['${labels}'], seed: '${other}' });
  const shown = withVariables(saved, replace);
  expect(keepVariables({ ...shown, view: 'lanes' }, shown, saved)).toEqual({ ...saved, view: 'lanes' });
  expect(keepVariables({ ...shown, contamination: '0.01' }, shown, saved)).toEqual({ ...saved, contamination: '0.01' });
  expect(keepVariables({ ...shown, groupBy: [] }, shown, saved)).toEqual({ ...saved, groupBy: [] });
});
