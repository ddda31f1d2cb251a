import { expect, test } from '@jest/globals';
import { callFilters } from '../../src/datasources/telegent/reads/call-filters.js';
import { accountMessageRoutes } from '../../src/datasources/telegent/reads/message-routes.js';
import { subscriberById } from '../../src/datasources/telegent/reads/subscribers.js';
import { dataUsage } from '../../src/datasources/telegent/reads/usage.js';
import { EVERY_READ } from './every-read.js';

const E164 = '+12015550100';

test('lists that take a filter ask for everything', () => {
  const filtered = [
    'listNumberInventory',
    'listProducts',
    'listDistributorProducts',
    'listPackages',
    'listServices',
  ]
    .concat('listDistributorPackages', 'listSubscriptions', 'listDistributorSubscriptions')
    .map((operation) => EVERY_READ[operation as keyof typeof EVERY_READ]);
  for (const read of filtered) expect(read).toMatchObject({ query: { Filter: 'All' } });
});

test('tags name things by their canonical ids', () => {
  expect(subscriberById('SID-1').tags).toEqual(['subscriber:TSUID-1']);
  expect(accountMessageRoutes('AID-1').tags).toEqual(['list:messageRoutes', 'account:AID-1']);
  expect(dataUsage.tags(E164)).toEqual([`number:${E164}`]);
  expect(callFilters({ subscriberId: 'TSUID-1' }).tags).toEqual(['list:callFilters', 'subscriber:TSUID-1']);
});
