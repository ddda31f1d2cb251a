import { expect, test } from '@jest/globals';
import { AuthenticationUnavailable } from '../../src/auth/unauthenticated.js';
import { smallServer } from './small-server.js';

const server = await smallServer();

test('without credentials the request is anonymous', async () => {
  expect((await server.post({ query: '{ __typename }' })).json.data).toEqual({ __typename: 'Query' });
});

test.each<Record<string, string>>([
  { authorization: 'Bearer bad' },
  { authorization: 'Basic dXNlcjpwYXNz' },
  { authorization: 'Bearer good', 'x-partner-key': 'tgk_1_2' },
  { 'x-partner-key': 'tgk_1_2' },
])('%j is answered with 401, never as anonymous', async (headers) => {
  const { status, json, headers: answered } = await server.post({ query: '{ __typename }' }, headers);
  expect(status).toBe(401);
  expect(json.data).toBeUndefined();
  expect(json.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  expect(json.extensions?.upstream).toMatchObject({ requests: 0 });
  expect(answered['www-authenticate']).toBe('Bearer');
});

test('the refusal has the media type that the client asks for', async () => {
  const headers = { authorization: 'Bearer bad', accept: 'application/graphql-response+json' };
  const answer = await server.post({ query: '{ __typename }' }, headers);
  expect(answer.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
});

test('credentials are refused before the body is read', async () => {
  const { status } = await server.post('no JSON', { authorization: 'Bearer bad' });
  expect(status).toBe(401);
});

test('credentials that cannot be checked now may be sent again later', async () => {
  const busy = await smallServer({
    authenticate: () => Promise.reject(new AuthenticationUnavailable('RATE_LIMITED', 'Busy', 1)),
  });
  const { status, json, headers } = await busy.post({ query: '{ hello }' });
  expect(status).toBe(429);
  expect(json.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 1 });
  expect(headers['retry-after']).toBe('1');
});

test('what is left of the quota is told to a distributor alone', async () => {
  const upstreamFor = async (headers: Record<string, string>) =>
    (await server.post({ query: '{ hello }' }, headers)).json.extensions?.upstream;
  const counts = { requests: 0, cacheHits: 0, staleHits: 0, oldestAge: null, coalesced: 0, tokenRequests: 0 };
  expect(await upstreamFor({ authorization: 'Bearer good' })).toEqual({ ...counts, quotaRemaining: 42 });
  expect(await upstreamFor({ authorization: 'Bearer manager' })).toEqual(counts);
  expect(await upstreamFor({})).toEqual(counts);
});
