import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, type ConsoleMessage, type Page, chromium } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const installed = existsSync(executablePath);

if (!installed) {
  const missing = `No Chromium at ${executablePath}: the playground was NOT tested in a browser`;
  if (process.env['CI']) throw new Error(missing);
  process.stderr.write(`\n${missing}\n\n`);
}

/** A suite that needs a browser: always run in CI, left out elsewhere on a machine without Chromium. */
export const describeInBrowser = installed ? describe : describe.skip;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** All that a page did which a clean page does not: errors told, requests failed or sent elsewhere. */
export class PageWatch {
  readonly complaints: string[] = [];
  /** All but data URLs, in order: the first is the page itself, and its origin the only one allowed. */
  readonly requested: URL[] = [];

  constructor(page: Page) {
    page.on('console', (message: ConsoleMessage) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => {
      // A page that is left or closed takes what it was still loading with it.
      if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
      this.complaints.push(`failed: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol === 'data:') return;
      this.requested.push(url);
      if (url.origin !== this.requested[0]?.origin) this.complaints.push(`elsewhere: ${request.url()}`);
    });
  }
}
