import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { credentialOf, loadCredentials } from '../../src/datasources/telegent/credentials.js';

const folder = mkdtempSync(join(tmpdir(), 'telegent-credentials-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: string): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, content);
  return path;
}
const main = { accountKey: 'DID-1', accountSecret: 'main-secret' };

test('the kind of a credential is told by its key', () => {
  expect(credentialOf('DID-1', 's')).toMatchObject({ id: 'DID-1', kind: 'distributor', accountId: null });
  expect(credentialOf('AID-1', 's')).toMatchObject({ id: 'AID-1', kind: 'account', accountId: 'AID-1' });
});

test('printing a credential never shows its secret', () => {
  const credential = credentialOf('DID-1', 'the-secret');
  expect(credential.secret()).toBe('the-secret');
  expect(inspect(credential, { depth: 5 }) + JSON.stringify(credential)).not.toContain('the-secret');
});

test('the main credential and those of the file are loaded, by account', () => {
  const credentialsFile = fileWith(
    JSON.stringify({
      'AID-1': { accountKey: 'AID-1', accountSecret: 'a' },
      'AID-2': { accountKey: 'KEY-2', accountSecret: 'b' },
    }),
  );
  const set = loadCredentials({ ...main, credentialsFile });
  expect(set.main).toMatchObject({ id: 'DID-1', kind: 'distributor' });
  expect([...set.byAccount.keys()]).toEqual(['AID-1', 'AID-2']);
  expect(set.byAccount.get('AID-2')).toMatchObject({ id: 'KEY-2', kind: 'account', accountId: 'AID-2' });
  expect(set.byAccount.get('AID-2')?.secret()).toBe('b');
});

test("a main credential of an account is that account's as well", () => {
  const set = loadCredentials({ accountKey: 'AID-9', accountSecret: 's' });
  expect(set.byAccount.get('AID-9')).toBe(set.main);
});

test.each([
  ['no JSON', '{"AID-1": top-secret', 'it is not JSON'],
  ['no account id', '{"DID-1": {"accountKey": "k", "accountSecret": "top-secret"}}', 'AID-'],
  ["another account's key", '{"AID-1": {"accountKey": "AID-2", "accountSecret": "top-secret"}}', 'AID-1'],
  ["a distributor's key", '{"AID-1": {"accountKey": "DID-1", "accountSecret": "top-secret"}}', 'AID-1'],
  ['a missing secret', '{"AID-1": {"accountKey": "k"}}', 'AID-1.accountSecret'],
  [
    'an unknown field',
    '{"AID-1": {"accountKey": "k", "accountSecret": "top-secret", "token": "x"}}',
    'AID-1',
  ],
])('a file with %s is refused in one line that tells no secret', (_name, content, told) => {
  const load = (): unknown => loadCredentials({ ...main, credentialsFile: fileWith(content) });
  expect(load).toThrow(told);
  expect(load).toThrow(/^TELEGENT_CREDENTIALS_FILE [^\n]*$/);
  expect(load).not.toThrow(/top-secret/);
});

test('a file that is not there is refused', () => {
  expect(() => loadCredentials({ ...main, credentialsFile: join(folder, 'none') })).toThrow('ENOENT');
});
