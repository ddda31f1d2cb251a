import { describe, expect, test } from '@jest/globals';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import { acknowledged } from '../../src/datasources/telegent/decode/acknowledgement.js';

/** What is told of a refusal of 200, once the secrets that were sent are known. */
function told(message: string, secrets: readonly string[]): string {
  try {
    acknowledged({ Status: 'Failed', Message: message });
  } catch (error) {
    if (error instanceof RefusedAnswer) return error.without(secrets).upstreamMessage;
    throw error;
  }
  throw new Error('It was not refused');
}

const SECRET = 'first word, "second" word';

describe('a refusal under a status of 200', () => {
  test.each([
    ['as it was sent', SECRET],
    ['without the blanks around it', SECRET.trim()],
    ['in JSON', JSON.stringify({ value: SECRET })],
    ['in a query', encodeURIComponent(SECRET)],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['where redaction alone leaves its end', `Password: ${SECRET}`],
    ['where the text is cut', `${'x'.repeat(290)} ${SECRET}`],
  ])('does not repeat a secret %s', (_form, message) => {
    const text = told(`Not accepted: ${message}`, [`${SECRET} `.trim()]);
    expect(text).not.toMatch(/first|second|Zmlyc3Q/);
    expect(text).toMatch(/^Not accepted: /);
  });

  test('hides the longer of two secrets wholly when one is a part of the other', () => {
    expect(told('No: 4711-0815', ['4711', '4711-0815'])).toBe('No: ***');
  });

  test('hides what looks like a secret even when nobody says which were sent', () => {
    expect(new RefusedAnswer('PIN: 4711 is wrong').message).toBe('PIN: *** is wrong');
  });
});
