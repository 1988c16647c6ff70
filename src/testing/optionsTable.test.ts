import { optionsTables } from './optionsTable';

it('has a heading a category and a row an option, in the order of the form', () => {
  const items = [
    {
      name: 'View',
      defaultValue: 'a',
      settings: {
        options: [
          { value: 'a', label: 'Time series' },
          { value: 'b', label: 'Scatter' },
        ],
      },
    },
    { name: 'Trees', category: ['Forest'], defaultValue: 100, description: 'How many.' },
    { name: 'Markers', defaultValue: true },
  ];
  expect(optionsTables(items, 'Panel').split('\n')).toEqual([
    '### Panel',
    '',
    '| option | default | what it does |',
    '| --- | --- | --- |',
    '| View | Time series | One of: Time series, Scatter. |',
    '| Markers | on |  |',
    '',
    '### Forest',
    '',
    '| option | default | what it does |',
    '| --- | --- | --- |',
    '| Trees | 100 | How many. |',
    '',
  ]);
});

it('keeps a row whole whatever stands in a text, and leaves a default that is no plain value empty', () => {
  expect(optionsTables([{ name: 'a|b', defaultValue: [1], description: 'one\ntwo' }], 'x')).toContain(
    '| a\\|b |  | one two |'
  );
});
