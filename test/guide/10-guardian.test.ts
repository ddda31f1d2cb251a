import { describe, expect, test } from '@jest/globals';
import { idIn, scenario } from './scenario.js';

const { stack, demo, does, asks } = scenario();

const FRIENDS = ['+18015550001', '+18015550002'];
const STRANGER = '+18015559999';
const LATER = ['+12125550156', '+12125550157'];
const [NEXT_FRIEND, NEXT_STRANGER] = LATER;

const guardianOf = async (selection: string): Promise<unknown> => {
  const document = `query ($id: ID!) { subscriber(id: $id) { guardian { ${selection} } } }`;
  const { subscriber } = await asks(document, { id: demo('familyManagerId') });
  return (subscriber as { guardian: unknown }).guardian;
};

describe('section 10.1: the feature is turned on', () => {
  test('for calls and messages, and the flags are read back', async () => {
    const subscriberId = demo('familyManagerId');
    const { writes } = await does(
      'setGuardianFeatures',
      { subscriberId, callsEnabled: false, messagesEnabled: false },
      'guardian { callsEnabled }',
    );
    expect(writes).toMatchObject([{ operation: 'configureGuardianFeatures' }]);
    const on = await does(
      'setGuardianFeatures',
      { subscriberId, callsEnabled: true, messagesEnabled: true },
      'guardian { callsEnabled messagesEnabled }',
    );
    expect(on.writes).toEqual([
      {
        operation: 'configureGuardianFeatures',
        body: {
          SubscriberId: subscriberId,
          EnableIntelligentGuardianCalls: true,
          EnableIntelligentGuardianMessages: true,
        },
      },
    ]);
    expect(await guardianOf('callsEnabled messagesEnabled')).toEqual({
      callsEnabled: true,
      messagesEnabled: true,
    });
  });
});

describe('section 10.2: voice', () => {
  test('a call filter is created, its lists grow, and it is read back', async () => {
    const [subscriberId, number] = [demo('familyManagerId'), demo('familyNumber')];
    const { payload, writes } = await does(
      'createCallFilter',
      { subscriberId, number, allowedNumbers: FRIENDS, blockedNumbers: [STRANGER] },
      'callFilter { id }',
    );
    // The platform demands a mode, and without its flags of direction a filter does nothing.
    const added = { FilterMode: 'BLACKLIST', ApplyToInbound: true, ApplyToOutbound: true };
    expect(writes).toEqual([
      {
        operation: 'createCallFilter',
        body: {
          SubscriberId: subscriberId,
          Phone: number,
          AllowedNumbers: FRIENDS,
          BlockedNumbers: [STRANGER],
          ...added,
        },
      },
    ]);

    const filterId = idIn(payload, 'callFilter');
    const allowed = await does(
      'addAllowedNumbers',
      { filterId, subscriberId, numbers: [NEXT_FRIEND] },
      'callFilter { id }',
    );
    const blocked = await does(
      'addBlockedNumbers',
      { filterId, subscriberId, numbers: [NEXT_STRANGER] },
      'callFilter { id }',
    );
    expect([...allowed.writes, ...blocked.writes]).toEqual([
      {
        operation: 'addAllowedNumbers',
        body: { SubscriberId: subscriberId, CallFilterId: filterId, Numbers: [NEXT_FRIEND] },
      },
      {
        operation: 'addCallFilterBlockedNumbers',
        body: { SubscriberId: subscriberId, CallFilterId: filterId, Numbers: [NEXT_STRANGER] },
      },
    ]);
    expect(await guardianOf('callFilters { id e164 mode allowedNumbers blockedNumbers }')).toEqual({
      callFilters: [
        {
          id: filterId,
          e164: number,
          mode: 'BLACKLIST',
          allowedNumbers: [...FRIENDS, NEXT_FRIEND],
          blockedNumbers: [STRANGER, NEXT_STRANGER],
        },
      ],
    });
  });

  test('a level is accepted, with the word that voice ignores it', async () => {
    // A child with a guardian, which a level demands, and a line without a filter.
    const child = demo('familyChildId');
    const { PhoneNumberAssigned: number } = await stack().control<{ PhoneNumberAssigned: string }>(
      'elsewhere',
      {
        operation: 'provisionNumber',
        body: {
          NumberType: 'mvno',
          MessageType: 'p2p',
          MessageEnabled: true,
          VoiceEnabled: false,
          ProductType: 'Sms+Data',
          MessageRouteId: demo('messageRouteId'),
          AssignedSubscriberId: child,
          AccountId: demo('familyAccountId'),
        },
      },
    );
    const { payload, writes } = await does(
      'createCallFilter',
      { subscriberId: child, number, mode: 'CHILD' },
      'callFilter { mode }',
    );
    expect(writes).toMatchObject([{ body: { FilterMode: 'CHILD' } }]);
    expect(payload.warnings.length).toBeGreaterThan(0);
  });
});

describe('section 10.3: messages', () => {
  test('a message filter is created, its lists grow, and it is read back', async () => {
    const [subscriberId, number] = [demo('familyManagerId'), demo('familyNumber')];
    const [friend = ''] = FRIENDS;
    const { payload, writes } = await does(
      'createMessageFilter',
      {
        subscriberId,
        number,
        mode: 'ACTIVE',
        allowedContacts: [friend],
        blockedContacts: [STRANGER],
        applyToInbound: true,
        applyToOutbound: true,
        blockLinks: true,
        blockMedia: true,
      },
      'messageFilter { id }',
    );
    expect(writes).toEqual([
      {
        operation: 'createMessageFilter',
        body: {
          SubscriberId: subscriberId,
          Phone: number,
          FilterMode: 'ACTIVE',
          AllowedContacts: [friend],
          BlockedContacts: [STRANGER],
          ApplyToInbound: true,
          ApplyToOutbound: true,
          BlockLinks: true,
          BlockMedia: true,
        },
      },
    ]);

    const filterId = idIn(payload, 'messageFilter');
    const allowed = await does(
      'addAllowedContacts',
      { filterId, subscriberId, contacts: [NEXT_FRIEND] },
      'messageFilter { id }',
    );
    const blocked = await does(
      'addBlockedContacts',
      { filterId, subscriberId, contacts: [NEXT_STRANGER] },
      'messageFilter { id }',
    );
    expect([...allowed.writes, ...blocked.writes]).toEqual([
      {
        operation: 'addAllowedContacts',
        body: { SubscriberId: subscriberId, MessageFilterId: filterId, Contacts: [NEXT_FRIEND] },
      },
      {
        operation: 'addBlockedContacts',
        body: { SubscriberId: subscriberId, MessageFilterId: filterId, Contacts: [NEXT_STRANGER] },
      },
    ]);
    const selection = 'messageFilters { e164 mode allowedContacts blockedContacts blockLinks blockMedia }';
    expect(await guardianOf(selection)).toEqual({
      messageFilters: [
        {
          e164: number,
          mode: 'ACTIVE',
          allowedContacts: [friend, NEXT_FRIEND],
          blockedContacts: [STRANGER, NEXT_STRANGER],
          blockLinks: true,
          blockMedia: true,
        },
      ],
    });
  });

  test.each(['CHILD', 'ADOLESCENT', 'TEENAGER'])(
    'the level %s takes the place of the mode',
    async (level) => {
      const [subscriberId, number] = [demo('familyManagerId'), demo('familyNumber')];
      const filters = (await guardianOf('messageFilters { id }')) as { messageFilters: { id: string }[] };
      for (const { id } of filters.messageFilters) {
        await does('deleteMessageFilter', { filterId: id, subscriberId }, 'deletedId');
      }
      const { writes } = await does(
        'createMessageFilter',
        { subscriberId, number, level },
        'messageFilter { id }',
      );
      expect(writes).toMatchObject([{ operation: 'createMessageFilter', body: { FilterMode: level } }]);
      expect(await guardianOf('messageFilters { level }')).toEqual({ messageFilters: [{ level }] });
    },
  );
});
