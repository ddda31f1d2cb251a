import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../src/datasources/telegent/write.js';
import { OperationHashes } from '../../src/workflows/operations/input-hash.js';
import {
  secretsOf,
  secretTexts,
  withoutSecrets,
  withSecrets,
} from '../../src/workflows/operations/secrets.js';

const MARK = 'marked-secret';
const names = fc.constantFrom('Name', 'Password', 'Pin', 'Zip');
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
);
const { body } = fc.letrec<{ body: Record<string, Json>; list: Json[] }>((tie) => ({
  body: fc.dictionary(names, fc.oneof({ depthSize: 'small' }, leaf, tie('body'), tie('list')), {
    maxKeys: 4,
  }),
  list: fc.array(fc.oneof({ depthSize: 'small' }, leaf, tie('body'), tie('list')), { maxLength: 3 }),
}));

/** The value with a mark in every secret. */
function marked(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(marked);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, SECRETS.includes(name) ? MARK : marked(part)]),
  );
}

const SECRETS = ['Password', 'Pin'];

describe('the secrets of a body', () => {
  test('are taken out at any depth, and put back where they were', () => {
    fc.assert(
      fc.property(body, (value) => {
        const whole = marked(value) as Record<string, Json>;
        const open = withoutSecrets(whole, SECRETS);
        const secrets = secretsOf(whole, SECRETS);
        expect(JSON.stringify(open)).not.toContain(MARK);
        expect(withSecrets(open, secrets)).toEqual(whole);
        expect(secrets === null).toBe(!JSON.stringify(whole).includes(MARK));
        if (secrets) expect(new Set(secretTexts(secrets))).toEqual(new Set([MARK]));
      }),
    );
  });
});

test('secrets in the records of a list are taken out, and null hides nothing', () => {
  const whole = { Items: [{ Name: 'one' }, { Name: 'two', Pin: MARK }, null], Password: null };
  expect(withoutSecrets(whole, SECRETS)).toEqual({
    Items: [{ Name: 'one' }, { Name: 'two' }, null],
    Password: null,
  });
  expect(secretsOf(whole, SECRETS)).toEqual({ Items: [null, { Pin: MARK }, null] });
});

test('numbers among secrets must not be told either', () => {
  expect(secretTexts({ Pin: 4711, Items: [{ Password: MARK }, true, null] })).toEqual(['4711', MARK]);
});

describe('hashes of inputs', () => {
  const hashes = new OperationHashes('a secret of the test');

  test('do not depend on the order of fields, and do on every value', () => {
    fc.assert(
      fc.property(body, names, fc.string(), (value, name, text) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(hashes.ofInput(reversed, [])).toBe(hashes.ofInput(value, []));
        const other = { ...value, [name]: `${text}!` };
        const isSame = JSON.stringify(value[name]) === JSON.stringify(other[name]);
        expect(hashes.ofInput(other, []) === hashes.ofInput(value, [])).toBe(isSame);
      }),
    );
  });

  test('leave out what is ignored, and tell null from absent', () => {
    expect(hashes.ofInput({ a: 1, idempotencyKey: 'k' }, ['idempotencyKey'])).toBe(
      hashes.ofInput({ a: 1 }, []),
    );
    expect(hashes.ofInput({ a: null }, [])).not.toBe(hashes.ofInput({}, []));
  });

  test('need the key, and so does a password that is made', () => {
    const others = new OperationHashes('another secret');
    expect(others.ofInput({ a: 1 }, [])).not.toBe(hashes.ofInput({ a: 1 }, []));
    expect(others.passwordFor('OP-1')).not.toBe(hashes.passwordFor('OP-1'));
    expect(hashes.passwordFor('OP-1')).toBe(hashes.passwordFor('OP-1'));
    expect(hashes.passwordFor('OP-1')).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*\W).{24,}$/);
  });
});
