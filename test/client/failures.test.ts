import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isConnectFailure,
  redact,
  refusalIn,
  unanswered,
} from '../../src/datasources/telegent/transport/failures.js';

const answer = (status: number, body: unknown) => ({ status, body, bytes: 1, retryAfterMs: undefined });

test.each([
  ['password: hunter2', 'password: ***'],
  ['"AccountPassword":"hunter2"', '"AccountPassword":***'],
  ['PIN=123456; try again', 'PIN=***; try again'],
  ['Authorization was Bearer abc.def-123', 'Authorization was ***'],
  ['got eyJhbGciOi.eyJzdWIi.c2ln here', 'got *** here'],
  ['two\nlines\u0000', 'two lines'],
  ['Invalid AccountId', 'Invalid AccountId'],
  ['shipping: tomorrow', 'shipping: tomorrow'],
  ['x'.repeat(1_000), 'x'.repeat(300)],
])('%j is passed on as %j', (text, redacted) => {
  expect(redact(text)).toBe(redacted);
});

test('a named secret never comes through, whatever it is', () => {
  const name = fc.constantFrom('password', 'AccountSecret', 'PortOutPin', 'token', 'AccountPassword');
  const secret = fc.stringMatching(/^[A-Za-z0-9!@#$%^&*]{6,30}$/);
  fc.assert(
    fc.property(name, secret, fc.constantFrom(':', '=', ': '), (field, value, sign) => {
      expect(redact(`refused (${field}${sign}${value})`)).not.toContain(value);
    }),
  );
});

test.each([
  [answer(200, { Results: [] }), null],
  [answer(200, [{ StatusCode: 500 }]), null],
  [answer(200, { StatusCode: 200, Message: 'Success' }), null],
  [answer(200, { StatusCode: 400, Message: 'No' }), { status: 400, message: 'No' }],
  [answer(200, { StatusCode: '404' }), { status: 404, message: undefined }],
  [answer(404, undefined), { status: 404, message: undefined }],
  [answer(302, undefined), { status: 302, message: undefined }],
  [answer(500, { StatusCode: 400, Message: 5 }), { status: 500, message: undefined }],
])('%j refuses %j', (given, refusal) => {
  expect(refusalIn(given)).toEqual(refusal);
});

test.each([
  [{ code: 'ECONNREFUSED', syscall: 'connect' }, true],
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, true],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, true],
  [{ code: 'EHOSTUNREACH', syscall: 'read' }, false],
  [{ code: 'ENETUNREACH', syscall: 'write' }, false],
  [{ code: 'ECONNRESET', syscall: 'read' }, false],
])('of a request that failed with %j it is known that nothing was sent: %j', (reason, isKnown) => {
  const cause = Object.assign(new Error('No'), reason);
  expect(isConnectFailure(unanswered('provisionNumber', cause, false))).toBe(isKnown);
});
