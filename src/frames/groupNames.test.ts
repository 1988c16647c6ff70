import { groupOfKey, nameGroups } from './groupNames';

const groupOf = (...values: string[]) => ({ key: JSON.stringify(values), values, frames: [] });
const namesOf = (groups: Array<ReturnType<typeof groupOf>>, groupBy: string[]): string[] =>
  nameGroups(groups, groupBy).map(({ name }) => name);

it('groups that lack some of the labels are among the others, those that lack all come last', () => {
  const groups = [groupOf('', ''), groupOf('z', 'eu'), groupOf('', 'eu')];
  expect(namesOf(groups, ['service', 'zone'])).toEqual(['no service, eu', 'z, eu', 'no service, no zone']);
});

it('groups whose names cannot be told apart are numbered, in the same order whatever the order they came in', () => {
  const groups = [groupOf('a\n'), groupOf('a'), groupOf('a\t')];
  const named = nameGroups(groups, ['service']);
  expect(named.map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (3)']);
  expect(named.map(({ key }) => key)).toEqual(['["a"]', '["a\\n"]', '["a\\t"]']);
  expect(nameGroups(groups.slice().reverse(), ['service'])).toEqual(named);
});

it('a label that cannot be shown is named all the same', () => {
  expect(namesOf([groupOf('')], ['\n'])).toEqual(['no Unnamed']);
});

describe('the group of a saved key', () => {
  it.each([
    ['["checkout"]', 'checkout'],
    ['["checkout","eu"]', 'checkout, eu'],
    ['', ''],
    ['checkout', 'checkout'],
    ['5', '5'],
  ])('%j is %j', (key, name) => {
    expect(groupOfKey(key)).toBe(name);
  });
});
