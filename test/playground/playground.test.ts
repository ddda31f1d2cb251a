import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ViewerRole } from '../../src/auth/viewer.js';
import type {
  ActivateLineMutation,
  FamilyHomeQuery,
  PackageCatalogueQuery,
  SubmitPortInMutation,
} from '../generated/graphql.js';
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
      startStack({ quota: 600, monitorShare: 0.1, env: withoutCredential }),
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
    expect(await playground.page.getByRole('tab').count()).toBe(8);
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

  test('brings a line to life, shows its steps meanwhile, and ends with the line', async () => {
    await playground.open(`${demo.url}/playground`);
    await playground.openTab('ActivateLine');
    await playground.page.getByRole('button', { name: 'Ask as Shop admin' }).click();
    expect(await playground.role.innerText()).toBe('ACCOUNT_ADMIN');
    await playground.livePanel.click();
    const pace = playground.sandbox.getByLabel('The platform answers');
    await pace.selectOption('after a fifth of a second');

    const answered = playground.run<ActivateLineMutation>();
    await playground.workflow.getByText('RUNNING').first().waitFor();
    expect(await playground.line.count()).toBe(0);
    const { data, errors } = await answered;
    expect(errors).toBeUndefined();
    expect(data.activateLine?.userErrors).toEqual([]);

    await playground.line.waitFor();
    await playground.workflow.getByText('COMPLETED').waitFor();
    await playground.workflow.getByText('4 of 4 steps done').waitFor();
    expect(await playground.workflow.locator('ol strong').allInnerTexts()).toEqual([
      'Subscriber',
      'Number',
      'Subscription',
      'Data limits',
    ]);
    const line = data.activateLine?.workflow?.line;
    expect(line?.e164).toMatch(/^\+1801555\d{4}$/);
    const shown = await playground.line.innerText();
    expect(shown).toContain(line?.e164);
    expect(shown).toContain(line?.subscriber?.email);
    expect(shown).toMatch(/Family 20 GB\s+active/);

    await pace.selectOption('at once');
    const again = await playground.run<ActivateLineMutation>();
    expect(again.data.activateLine).toMatchObject({
      replayed: true,
      workflow: { line: { e164: line?.e164 } },
    });
  });

  test('takes a number over: declined by the carrier, corrected, and come in', async () => {
    const carrier = (name: string): Promise<void> => playground.sandbox.getByRole('button', { name }).click();
    const stands = (status: string): Promise<void> =>
      playground.order.getByRole('status').filter({ hasText: status }).waitFor();

    await playground.open(`${demo.url}/playground`);
    await playground.openTab('SubmitPortIn');
    await playground.identity.selectOption('Shop admin');
    const submitted = await playground.run<SubmitPortInMutation>();
    expect(submitted.data.submitPortIn?.userErrors).toEqual([]);
    await stands('SUBMITTED');
    await playground.order.getByText('live over WebSocket').waitFor();

    await carrier('Go on to the next state');
    await stands('PENDING_CARRIER');
    await playground.sandbox.getByLabel('Reason').selectOption('8A: account number');
    await carrier('Decline');
    await stands('ACTION_REQUIRED');
    await playground.order.getByText('Send the account number that stands on the bill').waitFor();

    await playground.order.getByRole('button', { name: 'Correct it in a new tab' }).click();
    const corrected = await playground.run<{ updatePortIn: { userErrors: unknown[] } | null }>();
    expect(corrected.data.updatePortIn?.userErrors).toEqual([]);
    await stands('SUBMITTED');

    for (const status of ['PENDING_CARRIER', 'SCHEDULED', 'COMPLETED']) {
      await carrier('Go on to the next state');
      await stands(status);
    }
    const seen = await playground.order.getByLabel('Timeline').locator('.status').allInnerTexts();
    expect(seen).toEqual(expect.arrayContaining(['PENDING_CARRIER', 'ACTION_REQUIRED', 'COMPLETED']));
  });

  test('tells in words what the sandbox refuses', async () => {
    await playground.open(`${demo.url}/playground`);
    await playground.livePanel.click();
    await playground.sandbox.getByRole('option', { name: '+13075550142, ActionRequired' }).waitFor({
      state: 'attached',
    });
    await playground.sandbox.getByLabel('Port-in').selectOption('+13075550142, ActionRequired');
    await playground.sandbox.getByRole('button', { name: 'Go on to the next state' }).click();
    await playground.sandbox.getByText('A port-in that is ActionRequired does not go on by itself').waitFor();
    expect(watch.complaints.splice(0)).toEqual([
      expect.stringContaining('409: '),
      expect.stringContaining('409'),
    ]);
  });

  /** Nothing tells when the server has begun to listen: a message is sent until it is heard. */
  async function deliverUntilShown(text: string): Promise<void> {
    await playground.sandbox.getByLabel('Text').fill(text);
    const shown = playground.shows(`"body": "${text}"`).then(() => true);
    do {
      await playground.sandbox.getByRole('button', { name: 'Deliver it' }).click();
    } while (!(await Promise.race([shown, playground.page.waitForTimeout(500)])));
  }

  test('shows a message as it arrives, and to nobody else', async () => {
    await playground.open(`${demo.url}/playground`);
    await playground.openTab('MessagesArriving');
    await playground.livePanel.click();
    await playground.execute();
    await deliverUntilShown('Practice runs late');
    await playground.footer.getByText(/live over WebSocket · as Family manager/).waitFor();

    await playground.identity.selectOption('Nobody (no credentials)');
    await playground.shows('The stream was closed');
  });

  test('hears by server-sent events where no WebSocket can be opened', async () => {
    // As behind a proxy that knows no WebSocket: the address of the graph opens none.
    await playground.page.addInitScript(`{
      const Real = WebSocket;
      window.WebSocket = class extends Real {
        constructor(url, protocols) { super(url.replace('/graphql', '/nowhere'), protocols); }
      };
    }`);
    await playground.open(`${demo.url}/playground`);
    await playground.openTab('MessagesArriving');
    await playground.livePanel.click();
    await playground.execute();
    await deliverUntilShown('Over another way');
    await playground.footer.getByText(/live over SSE · as Family manager/).waitFor();
    expect(watch.complaints.splice(0)).toEqual([expect.stringContaining('/nowhere')]);
  });

  test('has no sandbox panel outside of sandbox mode, nor anything behind it', async () => {
    await playground.open(`${platform.url}/playground`);
    await playground.livePanel.click();
    await playground.page.getByText('is followed here').waitFor();
    expect(await playground.sandbox.count()).toBe(0);
    expect((await fetch(`${platform.url}/playground/sandbox`)).status).toBe(404);
    const moved = await fetch(`${platform.url}/playground/sandbox/advance-port-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ orderId: platform.state.demo['openPortInOrderId'] }),
    });
    expect(moved.status).toBe(404);
  });
});
