import { readFileSync } from 'node:fs';
import { meshFamilyHome, meshOperatorConsole, meshPackage, meshRenameSubscriber } from './mesh-documents.mjs';

const document = (name) => readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');

const documents = {
  familyHome: document('family-home'),
  operatorConsole: document('operator-console'),
  package: document('package'),
  renameSubscriber: document('rename-subscriber'),
};

export const DISTRIBUTOR = { sub: 'operator', role: 'DISTRIBUTOR' };

/** One who manages an account; the claims of a token. */
export const managerOf = ({ id, subscribers }, index = 0) => ({
  sub: `${id} ${index}`,
  role: 'MANAGER',
  accountId: id,
  subscriberId: subscribers[index % subscribers.length],
});

/**
 * A screen: who opens it, and what is sent. `graph` is the request in the product's words, which the peers with a schema of
 * their own understand too, and `mesh` the nearest that Mesh's generated schema offers.
 */
export const S1 = {
  name: 'S1',
  title: 'S1, the family home: 6 subscribers, 8 lines',
  viewer: (account) => managerOf(account),
  graph: (_world, _account, { guardian = true } = {}) => ({
    query: documents.familyHome,
    variables: { guardian },
  }),
  mesh: meshFamilyHome,
};

export const S2 = {
  name: 'S2',
  title: 'S2, the operator console: 100 lines',
  viewer: () => DISTRIBUTOR,
  graph: (_world, account) => ({ query: documents.operatorConsole, variables: { accountId: account.id } }),
  mesh: meshOperatorConsole,
};

export const FIELD = {
  name: 'field',
  title: 'A single field: the name of a package',
  viewer: () => DISTRIBUTOR,
  graph: (world) => ({ query: documents.package, variables: { id: world.packageId } }),
  mesh: meshPackage,
};

let renamed = 0;
const subscriberToRename = (account) => account.subscribers[renamed % account.subscribers.length];
const newName = () => `Subscriber ${++renamed}`;

export const MUTATION = {
  name: 'mutation',
  title: 'A mutation: a subscriber is renamed',
  isWrite: true,
  viewer: () => DISTRIBUTOR,
  graph: (_world, account) => ({
    query: documents.renameSubscriber,
    variables: { input: { subscriberId: subscriberToRename(account), name: newName() } },
  }),
  mesh: (_world, account) => meshRenameSubscriber(subscriberToRename(account), newName()),
};
