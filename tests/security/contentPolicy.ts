import { type Page } from '@playwright/test';

const NONCE = 'c2VjcmV0';

/** `content_security_policy_template` of Grafana's defaults, filled in. */
export const grafanaPolicy = [
  `script-src 'self' 'unsafe-eval' 'unsafe-inline' 'strict-dynamic' 'nonce-${NONCE}'`,
  "object-src 'none'",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline' blob:",
  'img-src * data:',
  "base-uri 'self'",
  "connect-src 'self' grafana.com ws://localhost wss://localhost",
  "manifest-src 'self'",
  "media-src 'none'",
  "form-action 'self'",
].join('; ');

/** As little as Grafana's own components can do with: no evaluation, no inline script, nothing from elsewhere. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Grafana's style library writes style elements.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

/** What the browser has refused on a page: the directive, and what it was about. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  /** The script that did it. */
  readonly source: string;
}

/** Serves the dashboards' page under a policy as a header, in place of the preview's own. Call it before `goto`. */
export async function underPolicy(page: Page, policy: string): Promise<void> {
  await page.addInitScript(recordViolations);
  await page.route('**/d/*', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
      body: html
        .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
        .replaceAll('<script ', `<script nonce="${NONCE}" `),
    });
  });
}

/** All but those of the page's own scripts: a library of Grafana's looks whether it may evaluate. */
export async function violationsOn(page: Page): Promise<Violation[]> {
  const all = await page.evaluate(() => (window as unknown as { violations: Violation[] }).violations);
  return all.filter(({ source }) => !/\/(app\.js|boot\.js|chunks\/[^/]*)$/.test(source));
}

function recordViolations(): void {
  const violations: Violation[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    violations.push({ directive: effectiveDirective, blocked: blockedURI, source: sourceFile })
  );
}
