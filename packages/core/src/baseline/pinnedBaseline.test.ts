import { baselineOfText, baselineText } from './pinnedBaseline';

const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);

it('a baseline that was written as text is read back byte by byte', () => {
  expect(new Uint8Array(baselineOfText(baselineText(bytes.buffer)).buffer)).toEqual(bytes);
});

it.each(['', 'no base64!', '<b>'])('%j is a baseline without content', (text) => {
  expect(baselineOfText(text).buffer.byteLength).toBe(0);
});
