import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  acceptsId,
  canonicalId,
  idKinds,
  kindsOf,
  messageId,
  numberId,
  sameId,
  subscriberId,
  tailOf,
  type IdKind,
} from '../../src/datasources/telegent/decode/ids.js';

const tails = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,4}$/);
const kinds = fc.constantFrom(...(Object.keys(idKinds) as IdKind[]));
const prefixesOf = (kind: IdKind): readonly string[] => idKinds[kind];

describe('decoded ids', () => {
  test.each([
    ['TSUID-d7b3-4696', 'TSUID-d7b3-4696'],
    ['SID-d7b3-4696', 'TSUID-d7b3-4696'],
    ['456789', 'TSUID-456789'],
    [456789, 'TSUID-456789'],
    ['tsuid-a1', 'TSUID-a1'],
    ['TSUID-', null],
    ['', null],
    ['NULL', null],
    [null, null],
  ])('the subscriber %j is %j', (written, expected) => expect(subscriberId(written)).toBe(expected));

  test('numbers and messages have one prefix', () => {
    expect(numberId('TNID-9772956561858')).toBe('NID-9772956561858');
    expect(numberId('NID-B5B6')).toBe('NID-B5B6');
    expect(messageId('MSG-abc1')).toBe('TMID-abc1');
    expect(messageId('TMID-0034')).toBe('TMID-0034');
  });

  test('other ids stay as they are', () => {
    expect(canonicalId('order', 'TNOID-1')).toBe('TNOID-1');
    expect(canonicalId('package', 'PID-1')).toBe('PID-1');
    expect(canonicalId('voiceRoute', 'T9992774')).toBe('T9992774');
  });
});

test('ids are the same by their tails', () => {
  expect(sameId('NID-1', 'TNID-1')).toBe(true);
  expect(sameId('TSUID-d7b3-1', 'SID-d7b3-1')).toBe(true);
  expect(sameId('TSUID-456789', '456789')).toBe(true);
  expect(sameId('NID-1', 'NID-2')).toBe(false);
  expect(sameId('NID-1', 'NID-11')).toBe(false);
});

test('what stands before a dash is a prefix only when it is known', () => {
  expect(tailOf('abcd-1234')).toBe('abcd-1234');
  expect(tailOf('-1')).toBe('-1');
  expect(tailOf('TNID-abcd-1234')).toBe('abcd-1234');
});

describe('the kinds of an id', () => {
  test.each<[string, IdKind[]]>([
    ['AID-1', ['account']],
    ['TSUID-1', ['subscriber']],
    ['SID-1', ['subscriber']],
    ['NID-1', ['number']],
    ['TNID-1', ['number']],
    ['MRID-1', ['messageRoute']],
    ['CRID-1', ['voiceRoute']],
    ['T9992774', ['voiceRoute']],
    ['PRID-1', ['product']],
    ['PKID-1', ['package']],
    ['PID-1', ['package', 'product']],
    ['SUB-1', ['subscription']],
    ['JNUOID-1', ['order']],
    ['JNOID-1', ['order']],
    ['TNOID-1', ['order']],
    ['WID-1', []],
    ['XYZ-1', []],
    ['AID-', []],
    ['SID-', []],
    ["AID-1' OR 1=1", []],
    ['', []],
  ])('%j', (id, expected) => expect(kindsOf(id)).toEqual(expected));
});

test('a kind accepts its own prefixes, in any case, and no other kind’s', () => {
  fc.assert(
    fc.property(kinds, kinds, tails, (kind, other, tail) => {
      for (const prefix of prefixesOf(kind)) {
        expect(acceptsId(kind, `${prefix}-${tail}`)).toBe(true);
        expect(acceptsId(kind, `${prefix.toLowerCase()}-${tail}`)).toBe(true);
        expect(acceptsId(other, `${prefix}-${tail}`)).toBe(prefixesOf(other).includes(prefix));
      }
    }),
  );
});

test('ids without a prefix are accepted in the shapes that the samples show', () => {
  expect(acceptsId('subscriber', '456789')).toBe(true);
  expect(acceptsId('subscriber', 'abc')).toBe(false);
  expect(acceptsId('account', '456789')).toBe(false);
  expect(acceptsId('voiceRoute', 'T9992774')).toBe(true);
});

test('the canonical form is stable, and names the same thing whatever the prefix was', () => {
  fc.assert(
    fc.property(kinds, tails, (kind, tail) => {
      const forms = prefixesOf(kind).map((prefix) => canonicalId(kind, `${prefix}-${tail}`));
      for (const form of forms) {
        expect(canonicalId(kind, form)).toBe(form);
        expect(tailOf(form)).toBe(tail);
      }
      if (['subscriber', 'number', 'message'].includes(kind)) expect(new Set(forms).size).toBe(1);
    }),
  );
});

test('sameness is an equivalence over prefixes', () => {
  fc.assert(
    fc.property(tails, tails, (one, two) => {
      expect(sameId(`NID-${one}`, `TNID-${two}`)).toBe(one === two);
      expect(sameId(`TNID-${two}`, `NID-${one}`)).toBe(one === two);
    }),
  );
});
