import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dataAmount } from '../../src/datasources/telegent/decode/data-amount.js';
import { calendarDate, instant } from '../../src/datasources/telegent/decode/date.js';
import { e164 } from '../../src/datasources/telegent/decode/e164.js';
import { iccid } from '../../src/datasources/telegent/decode/iccid.js';
import { acceptsId, canonicalId, kindsOf } from '../../src/datasources/telegent/decode/ids.js';
import { keywordFilter } from '../../src/datasources/telegent/decode/keyword-filter.js';
import { decimal, integer, quantity } from '../../src/datasources/telegent/decode/number.js';
import { commaSeparated, text, textList } from '../../src/datasources/telegent/decode/text.js';
import { throttleSpeed } from '../../src/datasources/telegent/decode/words.js';
import { esimOf } from '../../src/datasources/telegent/esim.js';
import { readCursor } from '../../src/datasources/paging/pagination.js';
import { reasonWithoutValue } from '../../src/edge/value-free.js';
import { toE164, toIccid } from '../../src/schema/scalars/index.js';

const LENGTH = 100_000;

const readers: Readonly<Record<string, (written: string) => unknown>> = {
  acceptsId: (written) => acceptsId('subscriber', written),
  calendarDate,
  canonicalId: (written) => canonicalId('number', written),
  commaSeparated,
  dataAmount,
  decimal,
  e164,
  esimOf,
  iccid,
  instant,
  integer,
  keywordFilter,
  kindsOf,
  quantity,
  readCursor: (written) => readCursor('numbers', written),
  reasonWithoutValue,
  text,
  textList,
  throttleSpeed,
  toE164,
  toIccid,
};

/** Texts that make a careless pattern try again and again. */
const beginnings = ['', '1.', '$', '+', '-', 'LPA:1$', 'AID-', '{', '"', '0001-01-01', 'Argument "'];
const repeated = ['0', '1', ' ', '1,', ',', '.', '-', 'a', 'A.', '%25', '\\"', '$', 'LPA:1$', '+1', '{', '['];
const endings = ['', '!', '1', ' x', '$'];

describe.each(Object.entries(readers))('%s', (_name, read) => {
  test('takes long texts in its stride', () => {
    for (const beginning of beginnings) {
      for (const piece of repeated) {
        for (const ending of endings) {
          const written = beginning + piece.repeat(LENGTH / piece.length) + ending;
          const startedAt = performance.now();
          read(written);
          const took = performance.now() - startedAt;
          if (took > 500) throw new Error(`${beginning} ${piece} ... ${ending} took ${Math.round(took)} ms`);
        }
      }
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', 'NULL')),
        (written) => {
          expect(() => read(written)).not.toThrow();
        },
      ),
    );
  });
});
