import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { onUnreadableRow, onUnreadableValue } from '../../src/datasources/telegent/decode/unreadable.js';
import { upstreamOperations } from '../../src/datasources/telegent/generated/operations.js';
import type { Read, ReadMany } from '../../src/datasources/telegent/request.js';
import { SandboxClient } from '../sandbox/client.js';
import { everyRead } from './every-read.js';

const unreadable = jest.fn<(what: string) => void>();
const stops = [onUnreadableRow(unreadable), onUnreadableValue(unreadable)];

let sandbox: SandboxClient;
let reads: readonly (Read<unknown> | ReadMany<unknown>)[];

beforeAll(async () => {
  sandbox = await SandboxClient.start();
  const { demo } = sandbox;
  reads = everyRead((name, otherwise) => demo[name] ?? otherwise);
});
afterAll(async () => {
  stops.forEach((stop) => stop());
  await sandbox.close();
});

async function decoded(
  read: Read<unknown> | ReadMany<unknown>,
): Promise<[operation: string, record: unknown]> {
  const { method, path } = upstreamOperations[read.operation];
  const isMany = 'limit' in read;
  const query = Object.entries(isMany ? {} : (read.query ?? {})).map(([name, value]) => [
    name,
    String(value),
  ]);
  const body = isMany ? read.body([sandbox.demo['familyNumber'] ?? '']) : read.body;
  const reply = await sandbox.call(method, path, body, Object.fromEntries(query) as Record<string, string>);
  expect([read.operation, reply.status]).toEqual([read.operation, 200]);
  return [read.operation, withoutTexts(read.decode(reply.body))];
}

/** The platform's own words stay as it wrote them, in fields of their own. */
function withoutTexts(record: unknown): unknown {
  const entries = record instanceof Map ? [...record] : record;
  return JSON.parse(
    JSON.stringify(entries, (name, value: unknown) => (name.endsWith('Text') ? undefined : value)),
  );
}

test('what is odd about the answers changes nothing in the records', async () => {
  await sandbox.control('POST', 'oddities', { all: false });
  const plain = await Promise.all(reads.map(decoded));
  // A frequency of 1 has no documented meaning, and without its account a subscriber has none.
  await sandbox.control('POST', 'oddities', {
    all: true,
    billingFrequencyAsDigit: false,
    nullSubscriberAccount: false,
  });
  const odd = await Promise.all(reads.map(decoded));
  expect(odd).toEqual(plain);
  expect(plain.filter(([, record]) => record === null)).toEqual([]);
  expect(unreadable).not.toHaveBeenCalled();
});
