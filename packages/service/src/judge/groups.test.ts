import { groupKey, groupLabels, groupName, isOwn } from './groups';

const keys = Array.from({ length: 2000 }, (_, i) => groupKey({ service: `service-${i}` }));
const ownerOf = (key: string, count: number): number =>
  Array.from({ length: count }, (_, index) => index).findIndex((index) => isOwn('gateway', key, { index, count }));

it('every group has exactly one shard, and each has about as many', () => {
  const counts = [0, 0, 0];
  for (const key of keys) {
    const owners = [0, 1, 2].filter((index) => isOwn('gateway', key, { index, count: 3 }));
    expect(owners).toHaveLength(1);
    counts[owners[0]]++;
  }
  counts.forEach((count) => expect(Math.abs(count - 2000 / 3)).toBeLessThan(100));
});

it('another shard takes groups from all, and none moves between the others', () => {
  const moved = keys.filter((key) => ownerOf(key, 3) !== ownerOf(key, 4));
  expect(moved.every((key) => ownerOf(key, 4) === 3)).toBe(true);
  expect(Math.abs(moved.length - 500)).toBeLessThan(100);
});

it('labels in the order that was asked for tell groups apart; one that is not there is empty', () => {
  const labels = groupLabels({ zone: 'a', service: 'cart', pod: 'x' }, ['service', 'zone', 'team']);
  expect(labels).toEqual({ service: 'cart', zone: 'a', team: '' });
  expect(groupName(labels)).toBe('cart, a');
  expect(groupKey(labels)).not.toBe(groupKey({ ...labels, zone: 'b' }));
});
