import { compactLanes, fullLanes, HEADING_HEIGHT, laneSizes, lanesHeight, leastLanesHeight } from './laneSizes';

const count = { nRows: 7, nHeadings: 2 };

it('has full rows where there is room for all, and higher ones where there is more', () => {
  const height = lanesHeight(fullLanes, count);
  expect(laneSizes(height, count, 60).row).toBe(fullLanes.row);
  expect(laneSizes(height + 200, count, 60).row).toBeGreaterThan(fullLanes.row);
});

it('has lower rows before any is cut off', () => {
  const height = leastLanesHeight(count);
  const { row } = laneSizes(height, count, 60);
  expect(row).toBeLessThan(compactLanes.row);
  expect(count.nRows * row + count.nHeadings * HEADING_HEIGHT).toBeLessThanOrEqual(height);
});
