import { activationCode, iccidOf, newLine } from '../line.js';
import type { Store } from '../store.js';
import { seedAreas, soldNumber } from './areas.js';
import { DATA_PLANS, DEVICE, ESSENTIAL, FAMILY, NO_ADDRESS, seedCatalogue } from './catalogue.js';
import { DISTRIBUTOR_ID, idOf, SEEDED_AT } from './identity.js';
import { MB } from './planting.js';
import { plantPurchase } from './purchase.js';

/** How much a `scale` seed makes: subscribers of each account, numbers of each subscriber. */
export interface Scale {
  accounts: number;
  subscribers: number;
  numbers: number;
  /** Another draw of the same shape. */
  seed: number;
}

const PACKAGES = [ESSENTIAL, FAMILY, DEVICE];

/** Reads `scale:ACCOUNTSxSUBSCRIBERSxNUMBERS[:seed]`. Throws a RangeError on anything else. */
export function parseScale(text: string): Scale {
  const match = /^scale:(\d+)x(\d+)x(\d+)(?::(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`Not a seed: ${text}`);
  const [accounts = 0, subscribers = 0, numbers = 0] = match.slice(1, 4).map(Number);
  const seed = Number(match[4] ?? 1);
  if (accounts < 1) throw new RangeError(`A seed needs an account: ${text}`);
  return { accounts, subscribers, numbers, seed };
}

/** Makes the accounts and answers the names of the first one's records. */
export function seedScale(store: Store, scale: Scale): Record<string, string> {
  seedCatalogue(store);
  seedAreas(store);
  for (let account = 0; account < scale.accounts; account++) seedAccount(store, scale, account);
  const first = store.numbers.all()[0];
  const subscribers = store.subscribers.by('account', tail(accountId(scale, 0)));
  return {
    distributorId: DISTRIBUTOR_ID,
    familyAccountId: accountId(scale, 0),
    familyManagerId: subscribers[0]?.id ?? '',
    familyChildId: subscribers[1]?.id ?? '',
    familyNumberId: first?.id ?? '',
    familyNumber: first?.number ?? '',
    shopAccountId: accountId(scale, Math.min(1, scale.accounts - 1)),
    packageId: ESSENTIAL,
    productId: store.products.all()[0]?.id ?? '',
    subscriptionId: store.subscriptions.all()[0]?.id ?? '',
    messageRouteId: store.messageRoutes.all()[0]?.id ?? '',
  };
}

const tail = (id: string) => id.slice(id.indexOf('-') + 1);
const accountId = (scale: Scale, account: number) => idOf('AID', `scale ${scale.seed} ${account}`);

function seedAccount(store: Store, scale: Scale, account: number): void {
  const id = accountId(scale, account);
  const name = `Account ${account + 1}`;
  const createdAt = SEEDED_AT + account;
  store.accounts.put({
    id,
    createdAt,
    distributorId: DISTRIBUTOR_ID,
    name,
    adminEmail: `admin${account}.${scale.seed}@example.com`,
    billingAddress: NO_ADDRESS,
    mailingAddress: NO_ADDRESS,
  });
  const route = store.messageRoutes.put({
    id: idOf('MRID', `route ${id}`),
    createdAt,
    accountId: id,
    fields: {
      RouteName: `${name} messages`,
      MessageUrl: 'https://hooks.example.com/messages',
      MessageUrlMethod: 'POST',
      MessageRouteEnabled: true,
    },
  });
  for (let index = 0; index < scale.subscribers; index++) {
    seedSubscriber(store, scale, account * scale.subscribers + index, id, route.id, index === 0);
  }
}

function seedSubscriber(
  store: Store,
  scale: Scale,
  place: number,
  account: string,
  messageRouteId: string,
  manager: boolean,
): void {
  const subscriber = store.subscribers.put({
    id: idOf('TSUID', `scale ${scale.seed} ${place}`),
    createdAt: SEEDED_AT + place,
    accountId: account,
    name: `Subscriber ${place + 1}`,
    email: `subscriber${place}.${scale.seed}@example.com`,
    role: manager ? 'Manager' : 'Subscriber',
    guardianCalls: place % 5 === 1,
    guardianMessages: place % 5 === 1,
  });
  for (let index = 0; index < scale.numbers; index++) {
    seedNumber(store, scale, place * scale.numbers + index, subscriber.id, messageRouteId);
  }
}

function seedNumber(
  store: Store,
  scale: Scale,
  place: number,
  subscriberId: string,
  messageRouteId: string,
): void {
  const draw = pseudoRandom(scale.seed, place);
  const packageId = PACKAGES[place % PACKAGES.length] ?? ESSENTIAL;
  const limits = DATA_PLANS[packageId] ?? null;
  const createdAt = SEEDED_AT + place;
  const number = soldNumber(place);
  const tail = idOf('', `scale ${scale.seed} ${place}`);
  const orderId = `TNOID${tail}`;
  plantPurchase(store, orderId, number, createdAt);
  const line = store.numbers.put(
    newLine({
      id: `NID${tail}`,
      createdAt,
      number,
      orderId,
      holder: DISTRIBUTOR_ID,
      subscriberId,
      messageRouteId,
      iccid: iccidOf(scale.seed * 1_000_000 + place),
      activationCode: activationCode(`scale${place}`),
      usedBytes: Math.floor(draw * 1.1 * (limits?.limit ?? 0)) * MB,
      limits,
    }),
  );
  store.subscriptions.put({
    id: `SUB${tail}`,
    createdAt,
    subscriberId,
    numberId: line.id,
    iccid: line.iccid,
    packageId,
    type: 'mvno',
    active: true,
  });
}

/** A fraction that depends on its place and the seed alone. */
function pseudoRandom(seed: number, place: number): number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(place + 1, 0xc2b2ae35);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
}
