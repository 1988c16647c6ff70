import { sentence } from './sentence';

describe('sentence', () => {
  it('is in English, with its values filled in', () => {
    const said = sentence('frames.constant', '{{name}} is {{value}} throughout', { name: 'Latency', value: 4.5 });
    expect(said).toEqual({
      text: 'Latency is 4.5 throughout',
      id: 'frames.constant',
      values: { name: 'Latency', value: 4.5 },
    });
  });

  it('sets thousands apart where the text asks for a number', () => {
    expect(sentence('a', 'got {{n, number}}', { n: 48_500 }).text).toBe('got 48,500');
  });

  it.each([
    [0, '0 rows left out'],
    [1, '1 row left out'],
    [1200, '1,200 rows left out'],
  ])('counts %d in the right form', (count, text) => {
    const rows = {
      defaultValue_one: '{{count, number}} row left out',
      defaultValue_other: '{{count, number}} rows left out',
    };
    expect(sentence('frames.rows', '', { count, ...rows })).toEqual({ text, id: 'frames.rows', values: { count } });
  });

  it('may contain another sentence', () => {
    const hint = sentence('frames.hint', 'convert it to {{type}}', { type: 'number' });
    expect(sentence('frames.text', '{{name}} is text: {{hint}}', { name: 'Errors', hint }).text).toBe(
      'Errors is text: convert it to number'
    );
  });

  it('leaves braces in a value alone', () => {
    expect(sentence('a', '{{name}} is {{value}}', { name: '{{value}}', value: 1 }).text).toBe('{{value}} is 1');
  });
});
