import { Refusal, type Call, type Domain } from '../operation.js';
import type { ServiceItem, ServiceRecord } from '../records.js';
import { byActivity, filterOf, listed } from './paging.js';
import { amount, demanded, flag, queried, text } from './request.js';
import { distributorId, newId, requireShared, sameId, shared } from './scope.js';

const serviceAnswer = (service: ServiceRecord) => ({
  ServiceId: service.id,
  ServiceName: service.name,
  Cost: service.cost,
  Monthly: service.monthly,
  Active: true,
});

const requireService = (call: Call, id: string | undefined) =>
  requireShared(call, call.store.services, id, 'ServiceId');

const asked = (call: Call) => requireService(call, text(call.body, 'ServiceId'));

/** The item that a request means: its distributor's or aggregator's, else the first one. */
function meantItem(call: Call, { items }: ServiceRecord): ServiceItem {
  const distributor = text(call.body, 'DistributorId');
  const aggregator = text(call.body, 'AggregatorId');
  const named = (item: ServiceItem) =>
    (!distributor || sameId(item.distributorId, distributor)) &&
    (!aggregator || sameId(item.aggregatorId, aggregator));
  const item = items.find(named);
  if (!item) throw new Refusal(404, 'Service item not found');
  return item;
}

export const services: Domain = {
  listServices(call) {
    const filter = filterOf(call, 'All');
    const own = shared(call, listed(call, call.store.services).all());
    const found = byActivity(own, filter, () => true);
    return {
      AggregatorId: call.store.aggregatorId,
      TotalServices: found.length,
      Filter: filter,
      Results: found.map(serviceAnswer),
    };
  },

  getService: (call) => serviceAnswer(requireService(call, queried(call, 'ServiceId'))),

  createService(call) {
    const { store, body, now } = call;
    const service = store.services.put({
      id: newId('SID'),
      createdAt: now.getTime(),
      distributorId: distributorId(call),
      name: demanded(body, 'ServiceName'),
      cost: amount(body, 'Cost') ?? 0,
      monthly: flag(body, 'Monthly') ?? false,
      items: [],
    });
    return serviceAnswer(service);
  },

  /** No body is documented for its answer, nor for a deletion's. */
  updateService(call) {
    const { store, body } = call;
    const before = asked(call);
    store.services.put({
      ...before,
      name: text(body, 'ServiceName') ?? before.name,
      cost: amount(body, 'Cost') ?? before.cost,
      monthly: flag(body, 'Monthly') ?? before.monthly,
    });
    return {};
  },

  deleteService(call) {
    call.store.services.delete(asked(call).id);
    return {};
  },

  listServiceItems(call) {
    const service = requireService(call, queried(call, 'ServiceId'));
    return {
      ServiceId: service.id,
      Items: service.items.map(({ price, monthly }) => ({ Price: price, Monthly: monthly, Active: true })),
    };
  },

  addServiceItem(call) {
    const { store, body } = call;
    const service = asked(call);
    const item = {
      aggregatorId: text(body, 'AggregatorId') ?? null,
      distributorId: text(body, 'DistributorId') ?? null,
      price: amount(body, 'Price') ?? 0,
      monthly: flag(body, 'Monthly') ?? false,
    };
    store.services.put({ ...service, items: [...service.items, item] });
    return { ServiceId: service.id, Price: item.price, Monthly: item.monthly, Successful: true };
  },

  updateServiceItem(call) {
    const { store, body } = call;
    const service = asked(call);
    const before = meantItem(call, service);
    const item = {
      ...before,
      price: amount(body, 'Price') ?? before.price,
      monthly: flag(body, 'Monthly') ?? before.monthly,
    };
    const items = service.items.map((other) => (other === before ? item : other));
    store.services.put({ ...service, items });
    return { Price: item.price, Monthly: item.monthly, Successful: true };
  },

  deleteServiceItem(call) {
    const service = asked(call);
    const gone = meantItem(call, service);
    call.store.services.put({ ...service, items: service.items.filter((item) => item !== gone) });
    return { Successful: true };
  },
};
