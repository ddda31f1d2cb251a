import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { list } from '../decode/list.js';
import { decimal } from '../decode/number.js';
import { text } from '../decode/text.js';
import type { ServiceItemRecord, ServiceRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

export function service(row: Loose<Answer<'getService'> & Row<'listServices', 'Results'>>): ServiceRecord {
  return {
    id: required('ServiceId', text(row.ServiceId)),
    name: text(row.ServiceName),
    cost: decimal(row.Cost),
    monthly: flag(row.Monthly),
    active: flag(row.Active),
  };
}

export function serviceItem(row: Loose<Row<'listServiceItems', 'Items'>>): ServiceItemRecord {
  return { price: decimal(row.Price), monthly: flag(row.Monthly), active: flag(row.Active) };
}

/** `GET /services`. */
export function serviceById(id: string): Read<ServiceRecord | null> {
  return read({
    operation: 'getService',
    query: { ServiceId: id },
    resource: 'catalog',
    tags: [tag('service', id)],
    decode: (answer) => single(answer, 'ServiceId', service),
    whenNotFound: { value: null },
  });
}

/** `GET /account/services`, inactive ones included. A distributor's credential gets those of all its accounts. */
export function accountServices(): Read<readonly ServiceRecord[]> {
  return read({
    operation: 'listServices',
    query: { Filter: 'All' },
    resource: 'catalog',
    tags: [listTag('services')],
    decode: (answer) =>
      list(answer, { name: 'services', under: 'Results', total: 'TotalServices', row: service }),
  });
}

/** `GET /services/items`. */
export function serviceItems(serviceId: string): Read<readonly ServiceItemRecord[]> {
  return read({
    operation: 'listServiceItems',
    query: { ServiceId: serviceId },
    resource: 'catalog',
    tags: [tag('service', serviceId)],
    decode: (answer) => list(answer, { name: 'service items', under: 'Items', row: serviceItem }),
  });
}
