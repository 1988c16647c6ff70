/**
 * Whether an address leads to a web page or to mail, or is relative: no other scheme, `javascript:` above all. Browsers
 * skip control characters in a scheme, so they are skipped here.
 */
export function isWebOrMail(href: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\u0000-\u0020]/g, ''))?.[1];
  return href !== '' && (scheme === undefined || /^(https?|mailto)$/i.test(scheme));
}
