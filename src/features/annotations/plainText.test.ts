import { plainText } from './plainText';

it.each([
  ['deployed', 'deployed'],
  ['deployed by <a href="https://a.example/">Ann</a>', 'deployed by Ann'],
  ['one<br>two<BR/>three', 'one\ntwo\nthree'],
  ['a &lt;b&gt; &amp; c', 'a <b> & c'],
  ['<img src="https://a.example/seen.gif">seen', 'seen'],
  ['<style>body { display: none }</style>styled', 'styled'],
  ['<script>alert(1)</script>scripted', 'scripted'],
  ['<svg onload=alert(1)>drawn</svg>', 'drawn'],
  ['', ''],
])('%s reads %j', (html, words) => expect(plainText(html)).toBe(words));
