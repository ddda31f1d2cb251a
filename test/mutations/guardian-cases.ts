import type { UpstreamOperation, WriteOperation } from '../../src/datasources/telegent/request.js';
import type { MutationCase, World } from './mutation-case.js';

export const MOTHER = '+13855550101';
export const FATHER = '+13855550103';
export const STRANGER = '+18015550177';
export const SCHOOL = '+18015550188';

/** Someone new in the family, for whom Guardian is on. */
export async function relative({ demo, unique, elsewhere }: World): Promise<string> {
  const { SubscriberId } = await elsewhere<{ SubscriberId: string }>('createSubscriber', {
    Name: unique('Relative'),
    Email: `${unique('relative')}@example.com`,
    PhoneNumbers: [],
    Role: 'Subscriber',
    Password: 'a-first-password',
    AccountId: demo['familyAccountId'],
  });
  await elsewhere('configureGuardianFeatures', {
    SubscriberId,
    EnableIntelligentGuardianCalls: true,
    EnableIntelligentGuardianMessages: true,
  });
  return SubscriberId;
}

/** Someone new with a line. */
export async function relativeWithLine(world: World): Promise<{ subscriberId: string; number: string }> {
  const subscriberId = await relative(world);
  const { demo, elsewhere } = world;
  const { PhoneNumberAssigned } = await elsewhere<{ PhoneNumberAssigned: string }>('provisionNumber', {
    AccountId: demo['familyAccountId'],
    AssignedSubscriberId: subscriberId,
    NumberType: 'mvno',
    MessageType: 'p2p',
    ProductType: 'Sms+Data',
    MessageEnabled: true,
    VoiceEnabled: false,
    MessageRouteId: demo['messageRouteId'],
  });
  return { subscriberId, number: PhoneNumberAssigned };
}

/** A filter on the line of someone new, made in the operator's own console. */
export async function filterOf(
  world: World,
  operation: 'createCallFilter' | 'createMessageFilter',
  fields: object,
): Promise<{ subscriberId: string; filterId: string }> {
  const { subscriberId, number } = await relativeWithLine(world);
  const { FilterId } = await world.elsewhere<{ FilterId: string }>(operation, {
    SubscriberId: subscriberId,
    Phone: number,
    ApplyToInbound: true,
    ...fields,
  });
  return { subscriberId, filterId: FilterId };
}

type Counts = Readonly<Partial<Record<UpstreamOperation, number>>>;
/** Whose a subscriber is is known once the list of them all has been read. */
export const costing = (counts: Counts, cold: Counts = {}) => ({
  cold: { listDistributorSubscribers: 1, ...cold, ...counts },
  warm: counts,
});
/** And whose a number is once the inventory has been. */
export const NUMBERS = { listNumberInventory: 1 } as const;

export const NO_FILTER_ID = { change: { filterId: 'NID-1' }, field: ['filterId'] } as const;

export interface ListCase {
  readonly mutation: MutationCase['mutation'];
  readonly operation: WriteOperation;
  readonly list: string;
  /** The entry that is added or removed, and the list after that. */
  readonly entry: string;
  readonly after: readonly string[];
}
