import { labelled } from '../testing/groups';
import { labelNames } from './labelNames';

it('labels with more than one value tell series apart; others, and series without labels, do not', () => {
  const series = [
    labelled({ A: [1] }, { service: 'a', zone: 'x', job: 'api' }, 'A'),
    labelled({ A: [1] }, { service: 'b', zone: 'y', job: 'api' }, 'A'),
    labelled({ A: [1] }, {}, 'A'),
  ];
  expect(labelNames(series)).toEqual(['service', 'zone']);
  expect(labelNames([])).toEqual([]);
});
