import { escapeMarkdown } from './escapeMarkdown';

describe('escapeMarkdown', () => {
  it.each([
    ['plain text stays as it is', 'Response time (p99), 95-th %', 'Response time (p99), 95-th %'],
    ['HTML is text', '<img src=x>', '\\<img src=x\\>'],
    ['a link is text', '[click](x)', '\\[click\\](x)'],
    [
      'emphasis, code, strike-through, tables, headings are text',
      '*a* _b_ `c` ~~d~~ |e #f',
      '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\|e \\#f',
    ],
    ['entities are text', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['an escape of its own does not undo ours', '\\*a\\*', '\\\\\\*a\\\\\\*'],
    ['line breaks do not start a new block', 'a\n\n# b\r\n- c', 'a \\# b - c'],
    ['addresses are not made links', 'https://a.example www.b.example', 'https\\://a.example www\\.b.example'],
  ])('%s', (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('nobody is mentioned', () => {
    expect(escapeMarkdown('@here {to="@channel"}')).not.toMatch(/@(here|channel)/);
    expect(escapeMarkdown('cache@host')).toBe('cache@host');
  });

  it('very long text is cut, and never between an escape and what it escapes', () => {
    expect(escapeMarkdown('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
    expect(escapeMarkdown('*'.repeat(1000))).toBe(`${'\\*'.repeat(159)}…`);
  });
});
