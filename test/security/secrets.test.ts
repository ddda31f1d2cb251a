import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createPartnerKey } from '../../src/auth/partner-keys.js';
import { ViewerRole } from '../../src/auth/viewer.js';
import { startStack } from '../stack.js';

const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const METRICS_TOKEN = 'the-token-of-the-metrics';
const ENCRYPTION_KEY = 'the-key-of-the-store-is-32-bytes-long';
const JWT_SECRET = 'the-secret-of-tokens-is-32-bytes-long';
const PIN = '90817263';
/** How every JWT begins: `{"alg":` in base64. */
const ANY_TOKEN = 'eyJhbGciOi';

const SCREEN = /* GraphQL */ `
  query Screen($account: ID!) {
    account(id: $account) {
      messageRoutes {
        id
      }
      numbers(first: 10) {
        nodes {
          e164
          esim {
            activationCode
          }
        }
      }
    }
  }
`;

interface Screen {
  account: { numbers: { nodes: { e164: string; esim: { activationCode: string } | null }[] } };
}

describe.each([
  ['sealed', { STORE_ENCRYPTION_KEY: ENCRYPTION_KEY }],
  ['plain', {}],
])('at the lowest log level, on a %s store', (name, encryption) => {
  test('no secret is logged, measured, or kept where it can be read', async () => {
    const place = join(folder, name);
    const partner = await createPartnerKey('Console', { role: ViewerRole.DISTRIBUTOR });
    const keysFile = join(folder, `${name}.json`);
    writeFileSync(keysFile, JSON.stringify([partner.entry]));
    const stack = await startStack({
      quota: 1000,
      env: {
        LOG_LEVEL: 'trace',
        STORE_URL: `sqlite://${join(place, 'graph.sqlite')}`,
        AUTH_JWT_SECRET: JWT_SECRET,
        AUTH_PARTNER_KEYS_FILE: keysFile,
        METRICS_TOKEN,
        ...encryption,
      },
    });
    let metrics: string;
    let codes: string[];
    let token: string;
    try {
      token = await stack.token({ role: 'DISTRIBUTOR' });
      const { data, errors } = await stack.query<Screen>(
        SCREEN,
        { account: stack.state.demo['familyAccountId'] },
        { as: token },
      );
      expect(errors).toEqual([]);
      codes = data.account.numbers.nodes.flatMap(({ esim }) => esim?.activationCode.split('$').at(-1) ?? []);
      expect(codes.length).toBeGreaterThan(0);
      const asPartner = { as: null, headers: { 'x-partner-key': partner.key } };
      expect((await stack.query('{ viewer { role } }', {}, asPartner)).errors).toEqual([]);
      await stack.query(
        '{ viewer { role } }',
        {},
        { as: null, headers: { 'x-partner-key': `${partner.key}x` } },
      );
      await stack.query('{ viewer { role } }', {}, { as: `${token}x` });
      await stack.query(`{ account(id: "${PIN}") { id } }`);
      await stack.query('query ($id: ID!) { account(id: $id) { id } }', { id: [PIN] });
      await fetch(`${stack.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"pin": "${PIN}", oops`,
      });
      const answer = await fetch(`${stack.url}/metrics`, {
        headers: { authorization: `Bearer ${METRICS_TOKEN}` },
      });
      metrics = await answer.text();
      expect(answer.status).toBe(200);
    } finally {
      await stack.stop();
    }
    const log = stack.output();
    const secrets = [
      stack.sandbox.accountSecret,
      JWT_SECRET,
      METRICS_TOKEN,
      ENCRYPTION_KEY,
      token,
      partner.key,
      PIN,
    ];
    for (const secret of [...secrets, ...codes, ANY_TOKEN, 'scrypt$']) {
      expect([secret, log.includes(secret)]).toEqual([secret, false]);
      expect([secret, metrics.includes(secret)]).toEqual([secret, false]);
    }
    const files = readdirSync(place).map((file) => join(place, file));
    const kept = files.map((file) => readFileSync(file, 'latin1')).join('');
    for (const secret of secrets) expect([secret, kept.includes(secret)]).toEqual([secret, false]);
    for (const text of [...codes, ANY_TOKEN])
      expect([text, kept.includes(text)]).toEqual([text, name === 'plain']);
    for (const path of [place, ...files]) expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);
  });
});
