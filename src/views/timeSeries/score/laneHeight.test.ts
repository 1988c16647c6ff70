import { laneHeight } from './laneHeight';

it('the lane of scores takes its part of a view, neither too little to read nor more than it needs', () => {
  expect([140, 200, 300, 400, 1000].map(laneHeight)).toEqual([44, 44, 66, 88, 96]);
});

it('there is no lane where the signals need all the room', () => {
  expect([0, 100, 139].map(laneHeight)).toEqual([0, 0, 0]);
});
