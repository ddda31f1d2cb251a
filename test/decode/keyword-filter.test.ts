import { afterAll, afterEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { keywordFilter } from '../../src/datasources/telegent/decode/keyword-filter.js';
import { onUnreadableValue } from '../../src/datasources/telegent/decode/unreadable.js';
import { KeywordSeverity } from '../../src/datasources/telegent/records/index.js';

const unreadable = jest.fn<(kind: string) => void>();
const stop = onUnreadableValue(unreadable);
afterEach(() => void unreadable.mockClear());
afterAll(stop);

const RULES = {
  CustomKeywords: ['inappropriate', 'banned'],
  SystemKeywords: { Profanity: ['word1', 'word2'], Violence: ['threat1'] },
  SeverityMap: { Word1: 'HIGH', Inappropriate: 'medium', Threat1: 'SEVERE' },
};
const DECODED = {
  customKeywords: ['inappropriate', 'banned'],
  systemKeywords: [
    { category: 'Profanity', keywords: ['word1', 'word2'] },
    { category: 'Violence', keywords: ['threat1'] },
  ],
  severities: [
    { keyword: 'Word1', severity: KeywordSeverity.HIGH, severityText: 'HIGH' },
    { keyword: 'Inappropriate', severity: KeywordSeverity.MEDIUM, severityText: 'medium' },
    { keyword: 'Threat1', severity: KeywordSeverity.UNKNOWN, severityText: 'SEVERE' },
  ],
};

test.each([
  ['an object', RULES],
  ['JSON in a string', JSON.stringify(RULES)],
  ['JSON without its outer braces', JSON.stringify(RULES).slice(1, -1)],
  ['a string within a string', JSON.stringify(JSON.stringify(RULES))],
])('%s', (_, written) => {
  expect(keywordFilter(written)).toEqual(DECODED);
  expect(unreadable).not.toHaveBeenCalled();
});

test.each([null, undefined, '', 'NULL', '{}', {}, { CustomKeywords: [] }, []])(
  '%j has no rules',
  (nothing) => {
    expect(keywordFilter(nothing)).toBeNull();
    expect(unreadable).not.toHaveBeenCalled();
  },
);

test.each(['"CustomKeywords":["banned"],"SystemKeywords":{...}', 'banned, rude', '42', '[1]'])(
  '%j is counted',
  (written) => {
    expect(keywordFilter(written)).toBeNull();
    expect(unreadable.mock.calls).toEqual([['keywordFilter']]);
  },
);

const words = fc.array(fc.stringMatching(/^[^\s"]{1,8}$/).filter((word) => word !== 'NULL'));
const filters = fc.record({
  CustomKeywords: words,
  SystemKeywords: fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,10}$/), words),
  SeverityMap: fc.dictionary(fc.string({ minLength: 1 }), fc.constantFrom('HIGH', 'MEDIUM', 'LOW')),
});

test('the four ways to write rules mean the same', () => {
  fc.assert(
    fc.property(filters, (rules) => {
      const json = JSON.stringify(rules);
      const expected = keywordFilter(JSON.parse(json));
      expect(keywordFilter(json)).toEqual(expected);
      expect(keywordFilter(json.slice(1, -1))).toEqual(expected);
      expect(keywordFilter(JSON.stringify(json))).toEqual(expected);
      expect(expected?.customKeywords ?? []).toEqual(rules.CustomKeywords);
    }),
  );
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (written) => {
      expect(() => keywordFilter(written)).not.toThrow();
    }),
  );
});
