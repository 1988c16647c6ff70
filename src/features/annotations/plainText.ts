/** Of these not even the words are for people. */
const NOT_WORDS = 'script, style, template, noscript';

/**
 * The words of a text in HTML, such as alerts write into annotations, on lines as its `<br>` say. Whoever may write an
 * annotation could else load images from elsewhere, or restyle the page: both pass Grafana's sanitiser.
 */
export function plainText(html: string): string {
  // A parsed document that is not shown runs no script and loads nothing.
  const { body } = new DOMParser().parseFromString(html.replace(/<br\s*\/?>/gi, '\n'), 'text/html');
  body.querySelectorAll(NOT_WORDS).forEach((element) => element.remove());
  return (body.textContent ?? '').trim();
}
