import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SandboxClient } from './client.js';

let sandbox: SandboxClient;

beforeAll(async () => {
  sandbox = await SandboxClient.start();
});
beforeEach(() => {
  sandbox.server.platform.settings.wrongScopeStatus = 403;
});
afterAll(() => sandbox.close());

const refused = (status: number, message: string | RegExp): object => ({
  status,
  body: {
    StatusCode: status,
    Message: typeof message === 'string' ? message : expect.stringMatching(message),
  },
});

describe('a request that openapi.yaml does not know is refused with 400', () => {
  test('path', async () => {
    expect(await sandbox.send('GET', '/v1.0/nowhere')).toMatchObject(refused(400, /nowhere/));
  });

  test('method', async () => {
    expect(await sandbox.send('DELETE', '/v1.0/numbers')).toMatchObject(refused(400, /DELETE/));
  });

  test('query name, its case included', async () => {
    const query = { accountid: sandbox.demo['familyAccountId'] ?? '' };
    const reply = await sandbox.call('GET', '/v1.0/account', undefined, query);
    expect(reply).toMatchObject(refused(400, /accountid|AccountId/));
    const stranger = { AccountId: sandbox.demo['familyAccountId'] ?? '', Colour: 'red' };
    expect(await sandbox.call('GET', '/v1.0/account', undefined, stranger)).toMatchObject(
      refused(400, /Colour/),
    );
  });

  test('missing query value', async () => {
    const reply = await sandbox.call('GET', '/v1.0/account');
    expect(reply).toMatchObject(refused(400, 'The AccountId field is required.'));
  });

  test('query value that is no integer', async () => {
    const query = { PageNumber: 'two' };
    const reply = await sandbox.call('GET', '/v1.0/distributor/subscribers', undefined, query);
    expect(reply).toMatchObject(refused(400, /PageNumber.*integer/));
  });

  test('query value outside an enum', async () => {
    const reply = await sandbox.call('GET', '/v1.0/distributor/products', undefined, { Filter: 'active' });
    expect(reply).toMatchObject(refused(400, /Filter.*All, Active, Inactive/));
  });

  const availability = { NumberType: 'mobile', MessageEnabled: true, VoiceEnabled: true };
  test.each([
    ['unknown body field', { ...availability, Zip: '84043' }, /Zip .*not known/],
    [
      'missing body field',
      { NumberType: 'mobile', MessageEnabled: true },
      /^The VoiceEnabled field is required\.$/,
    ],
    ['body field of a wrong type', { ...availability, VoiceEnabled: 'true' }, /VoiceEnabled.*boolean/],
    ['value outside an enum', { ...availability, NumberType: 'mvno' }, /NumberType.*mobile/],
    ['list instead of an object', [availability], /JSON object/],
    ['text that is not JSON', '{"NumberType":', /not valid JSON/],
  ])('%s', async (_, body, message) => {
    expect(await sandbox.call('POST', '/v1.0/numbers/availability', body)).toMatchObject(
      refused(400, message),
    );
  });

  test('field inside a list is named with its place', async () => {
    const body = { PhoneNumbers: [{ Number: '+12015550100' }, { Number: 12015550101 }] };
    const reply = await sandbox.call('POST', '/v1.0/numbers/data-usage/info', body);
    expect(reply).toMatchObject(refused(400, /PhoneNumbers\[1\]\.Number/));
  });

  test('empty body where one is required', async () => {
    expect(await sandbox.call('POST', '/v1.0/numbers/update')).toMatchObject(
      refused(400, /body is required/),
    );
  });
});

describe('what openapi.yaml demands of a write is demanded', () => {
  const limits = { ValueUnit: 'MB', LimitValue: 20, PhoneNumbers: [{ Number: '+13855550101' }] };

  test.each([
    [
      'subscribers/call-filter/update',
      { FilterId: 'CFID-1', FilterMode: 'CHILD' },
      /FilterMode.*WHITELIST, BLACKLIST/,
    ],
    [
      'subscribers/call-filter',
      { SubscriberId: 'TSUID-1', Phone: '+13855550101' },
      /FilterMode field is required/,
    ],
    ['numbers/data-usage', { ...limits, ValueUnit: 'GB' }, /ValueUnit.*MB/],
    ['numbers/data-usage', { ...limits, LimitValue: undefined }, /LimitValue field is required/],
    ['numbers/data-usage', { ...limits, NotifyValue: 1.5 }, /NotifyValue.*integer/],
    ['numbers/update', { Number: '+13855550101', DataEnabled: true }, /DataEnabled.*not known/],
    ['numbers/update', { Number: '+13855550101', AccountId: 'AID-1' }, /AccountId.*not known/],
    [
      'numbers/status',
      { StatusChange: 'park', PhoneNumbers: [{ Number: '+13855550101' }] },
      /EffectiveDate field is required/,
    ],
    [
      'subscribers/create',
      { Name: 'A', Email: 'a@example.com', PhoneNumbers: [], Role: 'Subscriber', AccountId: 'AID-1' },
      /Password field is required/,
    ],
    ['account/update', { AccountName: 'A', AccountId: 'AID-1' }, /AccountId.*not known/],
  ])('%s: %j', async (path, body, message) => {
    expect(await sandbox.call('POST', `/v1.0/${path}`, body)).toMatchObject(refused(400, message));
  });
});

test('the case of a path does not matter', async () => {
  const query = { AccountId: sandbox.demo['familyAccountId'] ?? '' };
  const reply = await sandbox.call('GET', '/V1.0/Account', undefined, query);
  expect(reply).toMatchObject({ status: 200, body: { AccountId: query.AccountId } });
});

test('a second spelling of a route id is understood', async () => {
  const query = { CallRouteId: sandbox.demo['voiceRouteId'] ?? '' };
  const reply = await sandbox.call('GET', '/v1.0/voice/routes', undefined, query);
  expect(reply).toMatchObject({ status: 200, body: { CallRouteId: query.CallRouteId } });
});

test('a body above one megabyte is refused', async () => {
  const body = { Number: 'x'.repeat(1_100_000) };
  expect(await sandbox.call('POST', '/v1.0/numbers/update', body)).toMatchObject(refused(413, /1048576/));
});

describe('tokens', () => {
  test('answer with token, success and an expiry that equals the exp claim', async () => {
    const { body } = await sandbox.tokenReply('/v1.0/numbers');
    const { token, successful, tokenExpiry } = body as Record<string, string>;
    expect(successful).toBe(true);
    expect(tokenExpiry).toMatch(/^\d\d\/\d\d\/\d{4} (0[1-9]|1[0-2]):\d\d:\d\d (AM|PM)$/);
    const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as {
      exp: number;
    };
    expect(Date.parse(`${tokenExpiry} UTC`)).toBe(claims.exp * 1000);
  });

  test('need an ApiEndpoint', async () => {
    const { accountKey } = sandbox.server.platform.mainCredential;
    const body = { AccountKey: accountKey, AccountSecret: 'anything' };
    expect(await sandbox.send('POST', '/v1.0/oauth2/tokens', body)).toMatchObject(
      refused(400, 'The ApiEndpoint field is required.'),
    );
  });

  test('are refused to a wrong secret', async () => {
    const { accountKey } = sandbox.server.platform.mainCredential;
    const body = {
      AccountKey: accountKey,
      AccountSecret: 'wrong',
      ApiEndpoint: 'https://api.telegent.com/v1.0/account',
    };
    expect(await sandbox.send('POST', '/v1.0/OAuth2/tokens', body)).toMatchObject(
      refused(401, /AccountSecret/),
    );
  });

  test('open one path with any method, and no other path', async () => {
    const token = await sandbox.token('/v1.0/products');
    const headers = { Authorization: `Bearer ${token}` };
    expect((await sandbox.send('POST', '/v1.0/products', {}, headers)).status).toBe(400);
    expect(await sandbox.send('GET', '/v1.0/packages', undefined, headers)).toMatchObject(
      refused(403, /Check the ApiEndpoint scope/),
    );
    await sandbox.control('POST', 'settings', { wrongScopeStatus: 401 });
    expect(await sandbox.send('GET', '/v1.0/packages', undefined, headers)).toMatchObject(
      refused(401, /scope/),
    );
  });

  test('expire by the sandbox clock', async () => {
    const headers = { Authorization: `Bearer ${await sandbox.token('/v1.0/distributor/accounts')}` };
    expect((await sandbox.send('GET', '/v1.0/distributor/accounts', undefined, headers)).status).toBe(200);
    await sandbox.control('POST', 'clock', { advanceSeconds: 3601 });
    expect(await sandbox.send('GET', '/v1.0/distributor/accounts', undefined, headers)).toMatchObject(
      refused(401, /expired/),
    );
  });

  test('are needed', async () => {
    expect(await sandbox.send('GET', '/v1.0/distributor/accounts')).toMatchObject(refused(401, /Bearer/));
    const headers = { Authorization: 'Bearer made-up' };
    const reply = await sandbox.send('GET', '/v1.0/distributor/accounts', undefined, headers);
    expect(reply).toMatchObject(refused(401, /not valid/));
  });
});

test("an account's credential opens nothing of the distributor", async () => {
  const account = sandbox.as(sandbox.demo['familyAccountId'] ?? '');
  expect(await account.call('GET', '/v1.0/distributor/subscribers')).toMatchObject(
    refused(403, /distributor/),
  );
  expect((await account.call('GET', '/v1.0/numbers/inventory')).status).toBe(200);
});
