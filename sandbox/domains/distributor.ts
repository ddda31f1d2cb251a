import { randomBytes } from 'node:crypto';
import { Refusal, type Call, type Domain } from '../operation.js';
import type { DistributorRecord } from '../records.js';
import { tailOf } from '../table.js';
import { accountAnswer, addressIn } from './accounts.js';
import { packageList } from './packages.js';
import { productList } from './products.js';
import { counted, listed, pageOf } from './paging.js';
import { demanded, text } from './request.js';
import { newId, reaches, requireDistributor, sameId } from './scope.js';
import { subscriberAnswer } from './subscribers.js';
import { subscriptionList } from './subscriptions.js';

const LARGEST_PAGE = 1000;

function distributorAnswer(call: Call, distributor: DistributorRecord) {
  return {
    DistributorId: distributor.id,
    DistributorName: distributor.name,
    AccountKey: distributor.id,
    Secret: distributor.secret,
    TotalAccounts: call.store.accounts.count('distributor', tailOf(distributor.id)),
    BillingAddress: distributor.billingAddress,
    MailingAddress: distributor.mailingAddress,
  };
}

function ownDistributor(call: Call, id: string | undefined): DistributorRecord {
  const distributor = call.store.distributors.get(id);
  if (!distributor || !sameId(distributor.id, requireDistributor(call))) {
    throw new Refusal(404, 'Invalid DistributorId');
  }
  return distributor;
}

export const distributor: Domain = {
  getDistributor: (call) => distributorAnswer(call, ownDistributor(call, call.query.DistributorId)),

  createDistributor(call) {
    requireDistributor(call);
    const created = call.store.distributors.put({
      id: newId('DID'),
      createdAt: call.now.getTime(),
      name: demanded(call.body, 'DistributorName'),
      secret: randomBytes(20).toString('hex'),
      billingAddress: addressIn(call.body, 'BillingAddress'),
      mailingAddress: addressIn(call.body, 'MailingAddress'),
    });
    return distributorAnswer(call, created);
  },

  updateDistributor(call) {
    const before = ownDistributor(call, text(call.body, 'DistributorId'));
    const updated = call.store.distributors.put({
      ...before,
      name: text(call.body, 'DistributorName') ?? before.name,
      billingAddress: addressIn(call.body, 'BillingAddress', before.billingAddress),
      mailingAddress: addressIn(call.body, 'MailingAddress', before.mailingAddress),
    });
    return distributorAnswer(call, updated);
  },

  listDistributorAccounts(call) {
    const own = listed(call, call.store.accounts).by('distributor', tailOf(requireDistributor(call)));
    return own.map((account) => accountAnswer(call, account));
  },

  listDistributorSubscribers(call) {
    requireDistributor(call);
    const page = counted(call, 'PageNumber', 1);
    const size = Math.min(counted(call, 'TotalPerPage', 10), LARGEST_PAGE);
    const own = listed(call, call.store.subscribers)
      .all()
      .filter(({ accountId }) => reaches(call, accountId));
    const numbers = listed(call, call.store.numbers);
    return {
      PageNumber: page,
      TotalSubscribers: own.length,
      Subscribers: pageOf(own, page, size).map((subscriber) => ({
        ...subscriberAnswer(call, subscriber, numbers),
        Subscriptions: [],
      })),
    };
  },

  listDistributorProducts: (call) => {
    requireDistributor(call);
    return productList(call);
  },

  listDistributorPackages: (call) => {
    requireDistributor(call);
    return packageList(call);
  },

  listDistributorSubscriptions: (call) => {
    const id = requireDistributor(call);
    return { DistributorId: id, ...subscriptionList(call) };
  },
};
