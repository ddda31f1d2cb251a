import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keywordFilter } from '../../src/datasources/telegent/decode/keyword-filter.js';
import { keywordFilterText, NO_KEYWORDS } from '../../src/datasources/telegent/encode/keyword-filter.js';
import { KeywordSeverity, type KeywordFilterRecord } from '../../src/datasources/telegent/records/index.js';

const byName = <T>(rows: readonly T[], nameOf: (row: T) => string): T[] =>
  [...rows].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));

/** Objects of JSON have no order that counts. */
const unordered = (rules: KeywordFilterRecord) => ({
  ...rules,
  systemKeywords: byName(rules.systemKeywords, ({ category }) => category),
  severities: byName(rules.severities, ({ keyword }) => keyword),
});

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => {
  const trimmed = text.trim();
  return trimmed === text && text !== '' && text !== 'NULL';
});
const words = fc.array(word, { maxLength: 5 });
const severities = fc
  .uniqueArray(word, { maxLength: 5 })
  .chain((keywords) =>
    fc.tuple(
      ...keywords.map((keyword) =>
        fc
          .constantFrom(KeywordSeverity.HIGH, KeywordSeverity.MEDIUM, KeywordSeverity.LOW)
          .map((severity) => ({ keyword, severity, severityText: severity })),
      ),
    ),
  );
const rules: fc.Arbitrary<KeywordFilterRecord> = fc.record({
  customKeywords: words,
  systemKeywords: fc
    .uniqueArray(word, { maxLength: 5 })
    .chain((categories) =>
      fc.tuple(...categories.map((category) => words.map((keywords) => ({ category, keywords })))),
    ),
  severities,
});
const isEmpty = ({ customKeywords, systemKeywords, severities: weights }: KeywordFilterRecord) =>
  customKeywords.length + systemKeywords.length + weights.length === 0;

test('what is written is read back', () => {
  fc.assert(
    fc.property(rules, (written) => {
      const read = keywordFilter(keywordFilterText(written));
      if (isEmpty(written)) expect(read).toBeNull();
      else expect(read && unordered(read)).toEqual(unordered(written));
    }),
  );
});

test('a word that the graph does not know goes back as it came', () => {
  const read = keywordFilter({ SeverityMap: { threat: 'SEVERE' } });
  expect(read?.severities).toMatchObject([{ severity: KeywordSeverity.UNKNOWN }]);
  expect(JSON.parse(keywordFilterText(read ?? {}))).toMatchObject({ SeverityMap: { threat: 'SEVERE' } });
});

test('a subject that is named twice has the keywords of both', () => {
  const systemKeywords = [
    { category: 'Violence', keywords: ['fight'] },
    { category: 'Violence', keywords: ['gun'] },
  ];
  expect(JSON.parse(keywordFilterText({ systemKeywords }))).toMatchObject({
    SystemKeywords: { Violence: ['fight', 'gun'] },
  });
});

test('no keywords are said, and read as none', () => {
  expect(JSON.parse(NO_KEYWORDS)).toEqual({ CustomKeywords: [], SystemKeywords: {}, SeverityMap: {} });
  expect(keywordFilter(NO_KEYWORDS)).toBeNull();
});
