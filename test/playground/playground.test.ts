import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ViewerRole } from '../../src/auth/viewer.js';
import type { FamilyHomeQuery, PackageCatalogueQuery } from '../generated/graphql.js';
import { type Stack, startStack } from '../stack.js';
import { PageWatch, describeInBrowser, launchChromium } from './chromium.js';
import { PlaygroundPage } from './playground-page.js';

/** As `npm start` runs it: without a credential of the platform, on a sandbox of its own. */
const withoutCredential = {
  TELEGENT_BASE_URL: '',
  TELEGENT_ACCOUNT_KEY: '',
  TELEGENT_ACCOUNT_SECRET: '',
  CLOCK_URL: '',
};

describeInBrowser('the playground in Chromium', () => {
  let demo: Stack;
  let platform: Stack;
  let browser: Browser;
  let playground: PlaygroundPage;
  let watch: PageWatch;

  beforeAll(async () => {
    [demo, platform, browser] = await Promise.all([
      startStack({ quota: 600, env: withoutCredential }),
      startStack(),
      launchChromium(),
    ]);
  });

  afterAll(async () => {
    await Promise.all([browser.close(), demo.stop(), platform.stop()]);
  });

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    watch = new PageWatch(page);
    playground = new PlaygroundPage(page);
  });

  afterEach(async () => {
    // Taken before the page goes, since closing it cuts off what is still loading.
    const complaints = [...watch.complaints];
    await playground.page.context().close();
    expect(complaints).toEqual([]);
  });

  test('runs the first journey, and shows its data and what it took upstream', async () => {
    await playground.open(`${demo.url}/playground`);
    const { data, errors } = await playground.run<FamilyHomeQuery>();
    expect(errors).toBeUndefined();
    expect(data.viewer.account?.subscribers?.nodes).toHaveLength(6);
    await playground.footer.getByText(/^\d+ upstream requests?$/).waitFor();
    await playground.footer.getByText(/HTTP 200/).waitFor();
    await playground.shows(`"name": "${data.viewer.account?.name ?? ''}"`);
  });

  test('asks as the identity that was picked', async () => {
    await playground.open(`${demo.url}/playground`);
    const family = await playground.run<FamilyHomeQuery>();
    expect(family.data.viewer.role).toBe(await playground.role.innerText());

    await playground.identity.selectOption('Shop admin');
    const shop = await playground.run<FamilyHomeQuery>();
    expect(shop.data.viewer.role).toBe('ACCOUNT_ADMIN');
    expect(await playground.role.innerText()).toBe('ACCOUNT_ADMIN');
    expect(shop.data.viewer.account?.id).not.toBe(family.data.viewer.account?.id);
    await playground.shows(`"name": "${shop.data.viewer.account?.name ?? ''}"`);

    await playground.identity.selectOption('Nobody (no credentials)');
    const nobody = await playground.run();
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test.each(['OperatorConsole', 'PortableNumber', 'PackageCatalogue'])(
    'answers %s without errors',
    async (title) => {
      await playground.open(`${demo.url}/playground`);
      await playground.openTab(title);
      const { data, errors } = await playground.run();
      expect(errors).toBeUndefined();
      expect(Object.values(data)).not.toContain(null);
    },
  );

  test('opens a journey of the list in a tab of its own', async () => {
    await playground.open(`${demo.url}/playground`);
    await playground.openPanel('Journeys');
    await playground.page.getByRole('button', { name: /^Package catalogue/ }).click();
    expect(await playground.page.getByRole('tab').count()).toBe(5);
    const { data } = await playground.run<PackageCatalogueQuery>();
    expect(data.account?.packages?.length).toBeGreaterThan(0);
  });

  test('explains the schema', async () => {
    await playground.open(`${demo.url}/playground`);
    await playground.openPanel('Documentation Explorer');
    await playground.page.getByRole('link', { name: 'PhoneNumber', exact: true }).first().click();
    await playground.page.getByText('e164', { exact: true }).first().waitFor();
  });

  test('is served under a policy without inline script, eval, blobs or other origins', async () => {
    const { headers } = await fetch(`${demo.url}/playground`);
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('worker-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect(policy.get('font-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
  });

  test('keeps no token and no header in the browser', async () => {
    await playground.open(`${demo.url}/playground`);
    await playground.run();
    const config = (await (await fetch(`${demo.url}/playground/config.json`)).json()) as {
      identities: { token: string }[];
    };
    expect(config.identities.length).toBeGreaterThan(1);
    const stored = await playground.stored();
    expect(stored).toContain('FamilyHome');
    for (const { token } of config.identities) expect(stored).not.toContain(token.split('.')[1]);
  });

  test('takes a token by hand where no sandbox is, and forgets it with the page', async () => {
    const { familyAccountId: accountId = '', familyManagerId: subscriberId = '' } = platform.state.demo;
    const token = await platform.token({ role: ViewerRole.MANAGER, accountId, subscriberId });
    await playground.open(`${platform.url}/playground`);
    expect(await playground.identity.count()).toBe(0);
    await playground.secret.fill(token);
    const { data } = await playground.run<FamilyHomeQuery>();
    expect(data.viewer.account?.id).toBe(accountId);
    expect(await playground.stored()).not.toContain(token.split('.')[1]);
    await playground.page.reload();
    expect(await playground.secret.inputValue()).toBe('');
  });
});
