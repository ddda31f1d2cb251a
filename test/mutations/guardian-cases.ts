import type { UpstreamOperation, WriteOperation } from '../../src/datasources/telegent/request.js';
import type { MutationCase, World } from './mutation-case.js';

export const MOTHER = '+13855550101';
export const FATHER = '+13855550103';
export const STRANGER = '+18015550177';
export const SCHOOL = '+18015550188';

/** Someone new in the family, for whom Guardian is off. */
export async function newcomer({ demo, unique, elsewhere }: World): Promise<string> {
  const { SubscriberId } = await elsewhere<{ SubscriberId: string }>('createSubscriber', {
    Name: unique('Relative'),
    Email: `${unique('relative')}@example.com`,
    PhoneNumbers: [],
    Role: 'Subscriber',
    Password: 'a-first-password',
    AccountId: demo['familyAccountId'],
  });
  return SubscriberId;
}

/** Someone new in the family, for whom Guardian is on. */
export async function relative(world: World): Promise<string> {
  const SubscriberId = await newcomer(world);
  await world.elsewhere('configureGuardianFeatures', {
    SubscriberId,
    EnableIntelligentGuardianCalls: true,
    EnableIntelligentGuardianMessages: true,
  });
  return SubscriberId;
}

/** Someone's line, without any filter. */
export interface Line {
  readonly subscriberId: string;
  readonly number: string;
}

/** A new line for someone of the family. */
export async function lineOf({ demo, elsewhere }: World, subscriberId: string): Promise<Line> {
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

/** Someone new with a line, for whom Guardian is on. */
export const relativeWithLine = async (world: World): Promise<Line> => lineOf(world, await relative(world));

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
