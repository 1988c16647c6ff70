import { isWebOrMail } from './isWebOrMail';

it.each(['https://a.example/', 'HTTP://a.example', 'mailto:a@b.example', '/d/other', 'd/other?from=1:30', '?x', '#x'])(
  '%s is safe',
  (href) => expect(isWebOrMail(href)).toBe(true)
);

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://a.example/',
  'blob:https://a.example/1',
  '',
])('%j is not', (href) => expect(isWebOrMail(href)).toBe(false));
