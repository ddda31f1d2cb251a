import { describe, expect, test } from '@jest/globals';
import { Listing } from '../../src/datasources/lists/listing.js';
import type { CredentialLists } from '../../src/datasources/lists/credential-lists.js';
import { Owners, type RememberedOwner } from '../../src/datasources/scope/owners.js';
import { type SubscriberRecord, SubscriberRole } from '../../src/datasources/telegent/records/index.js';
import { openStore } from '../../src/store/open-store.js';
import { credential } from '../client/fixture.js';
import { ManualClock } from '../client/manual-clock.js';

const row = (accountId: string | null): SubscriberRecord => ({
  id: 'TSUID-1',
  accountId,
  name: null,
  email: null,
  role: SubscriberRole.SUBSCRIBER,
  roleText: null,
  phoneNumbers: [],
});
/** The subscriber list as it is read anew: it does not tell whose the subscriber is. */
const lists = (): CredentialLists =>
  ({ credential, subscribers: async () => new Listing([row(null)]) }) as unknown as CredentialLists;

/** Two processes on one store, and a platform that knows whose the subscriber is. */
async function setUp() {
  const store = await openStore('memory://');
  const clock = new ManualClock();
  const owners = () => new Owners(store.keyv<RememberedOwner>('owners'), clock);
  const platform = { accountId: 'AID-old' };
  const asked: boolean[] = [];
  const readOne = async (_id: string, fresh = false): Promise<SubscriberRecord> => {
    asked.push(fresh);
    return row(platform.accountId);
  };
  const ownerSeenBy = async (process: Owners, read = readOne): Promise<string | null | undefined> =>
    (await process.ofDistributor(lists(), read)).rows[0]?.accountId;
  return { one: owners(), another: owners(), platform, asked, readOne, ownerSeenBy };
}

describe('the owner of a subscriber whose list row does not name it', () => {
  test('is read once, and known to every process', async () => {
    const { one, another, asked, ownerSeenBy } = await setUp();
    expect([await ownerSeenBy(one), await ownerSeenBy(another)]).toEqual(['AID-old', 'AID-old']);
    expect(asked).toEqual([false]);
  });

  test('is forgotten in every process, whatever prefix the id has, and then read past the caches', async () => {
    const { one, another, platform, asked, ownerSeenBy } = await setUp();
    await ownerSeenBy(one);
    platform.accountId = 'AID-new';
    await one.forget(credential, ['SID-1']);
    expect([await ownerSeenBy(another), await ownerSeenBy(one)]).toEqual(['AID-new', 'AID-new']);
    expect(asked).toEqual([false, true]);
  });

  test('is not brought back by a read that began before it was forgotten', async () => {
    const { one, another, platform, readOne, ownerSeenBy } = await setUp();
    let land: () => void = () => undefined;
    let begin: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (begin = resolve));
    const gate = new Promise<void>((resolve) => (land = resolve));
    const slow = ownerSeenBy(another, async () => {
      begin();
      await gate;
      return row('AID-old');
    });
    await began;
    platform.accountId = 'AID-new';
    await one.forget(credential, ['TSUID-1']);
    expect(await ownerSeenBy(one, readOne)).toBe('AID-new');
    land();
    await slow;
    expect(await ownerSeenBy(another)).toBe('AID-new');
  });
});
