import type { MutationCase, World } from '../mutation-case.js';

const LINE = '+13855550103';

/** Buys a line for the family's child, in the operator's own console. */
async function newLine({ demo, elsewhere }: World): Promise<string> {
  const { PhoneNumberAssigned } = await elsewhere<{ PhoneNumberAssigned: string }>('provisionNumber', {
    NumberType: 'mvno',
    MessageType: 'p2p',
    MessageEnabled: true,
    VoiceEnabled: false,
    ProductType: 'Sms+Data',
    MessageRouteId: demo['messageRouteId'],
    AreaCode: '201',
    AssignedSubscriberId: demo['familyChildId'],
    AccountId: demo['familyAccountId'],
  });
  return PhoneNumberAssigned;
}

export const cases: readonly MutationCase[] = [
  {
    mutation: 'sendMessage',
    input: ({ demo, unique }) => ({
      from: demo['familyNumber'],
      to: ['+18015550177', LINE],
      body: unique('Dinner at'),
      owner: demo['familyNumber'],
      campaignId: 'JCID-1',
      mediaUrls: ['https://example.com/menu.jpg'],
      mediaBase64: [{ base64: 'aGk=', baseType: 'text/plain' }],
    }),
    as: ({ demo }) => ({
      role: 'MANAGER',
      accountId: demo['familyAccountId'],
      subscriberId: demo['familyManagerId'],
    }),
    selection: 'message { from to body messageStatus number { e164 } }',
    shows: ({ from, to, body }) => ({
      message: { from, to, body, messageStatus: 'QUEUED', number: { e164: from } },
    }),
    sends: ({ from, to, body }) => [
      {
        operation: 'sendMessage',
        body: {
          From: from,
          To: (to as string[]).map((Number) => ({ Number })),
          Body: body,
          Owner: from,
          CampaignId: 'JCID-1',
          MmsMedia: [{ MediaUrl: 'https://example.com/menu.jpg' }],
          MmsBase64: [{ Base64: 'aGk=', BaseType: 'text/plain' }],
        },
      },
    ],
    requests: {
      cold: { listNumberInventory: 1, listDistributorSubscribers: 1, sendMessage: 1 },
      warm: { sendMessage: 1 },
    },
    badInput: {
      change: { mediaBase64: [{ base64: 'aGk=', baseType: 'text' }] },
      field: ['mediaBase64', '0', 'baseType'],
    },
    refusal: { message: 'MessageRouteId is required', code: 'WRONG_STATE' },
  },
  {
    mutation: 'reportMessageDelivery',
    input: ({ demo }) => ({ messageId: demo['messageId'] }),
    selection: 'message { id messageStatus } deliveryStatus deliveredAt',
    shows: ({ messageId }) => ({
      message: { id: messageId, messageStatus: 'DELIVERED' },
      deliveryStatus: 'Delivered',
    }),
    sends: ({ messageId }) => [{ operation: 'reportDeviceDelivery', body: { MessageId: messageId } }],
    requests: { cold: { reportDeviceDelivery: 1 }, warm: { reportDeviceDelivery: 1 } },
    badInput: { change: { messageId: 'NID-1' }, field: ['messageId'] },
    refusal: { message: 'Invalid MessageId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'activateVoicemail',
    input: () => ({
      number: LINE,
      pin: '4711',
      firstName: 'Daniel',
      lastName: 'Rivera',
      email: 'daniel@example.com',
    }),
    selection: 'number { e164 voicemail { enabled email firstName lastName } }',
    shows: ({ number, email, firstName, lastName }) => ({
      number: { e164: number, voicemail: { enabled: true, email, firstName, lastName } },
    }),
    sends: ({ number, email, firstName, lastName }, { demo }) => [
      {
        operation: 'activateVoicemail',
        body: {
          PhoneNumber: number,
          AccountId: demo['familyAccountId'],
          PIN: '***',
          FirstName: firstName,
          LastName: lastName,
          Email: email,
        },
      },
    ],
    // Whether it had voicemail before, so that a lost answer can be found out.
    requests: {
      cold: {
        listNumberInventory: 1,
        listDistributorSubscribers: 1,
        getVoicemailInfo: 1,
        activateVoicemail: 1,
      },
      warm: { getVoicemailInfo: 1, activateVoicemail: 1 },
    },
    badInput: { change: { pin: 'abcd' }, field: ['pin'] },
  },
  {
    mutation: 'updateVoicemail',
    input: ({ demo, unique }) => ({ number: demo['familyNumber'], email: `${unique('maria')}@example.com` }),
    selection: 'number { voicemail { enabled email firstName lastName } }',
    shows: ({ email }) => ({
      number: { voicemail: { enabled: true, email, firstName: 'Maria', lastName: 'Rivera' } },
    }),
    sends: ({ number, email }, { demo }) => [
      {
        operation: 'updateVoicemail',
        body: { PhoneNumber: number, AccountId: demo['familyAccountId'], Email: email },
      },
    ],
    requests: {
      cold: { listNumberInventory: 1, listDistributorSubscribers: 1, updateVoicemail: 1 },
      warm: { updateVoicemail: 1 },
    },
    badInput: { change: { email: 'maria' }, field: ['email'] },
    refusal: { message: 'Voicemail is not activated', code: 'WRONG_STATE' },
  },
  {
    mutation: 'deleteVoicemail',
    input: async (world) => {
      const number = await newLine(world);
      await world.elsewhere('activateVoicemail', { PhoneNumber: number });
      return { number };
    },
    selection: 'number { e164 voicemail { enabled } }',
    shows: ({ number }) => ({ number: { e164: number, voicemail: { enabled: false } } }),
    sends: ({ number }, { demo }) => [
      {
        operation: 'deleteVoicemail',
        body: { PhoneNumber: number, AccountId: demo['familyAccountId'] },
      },
    ],
    requests: {
      cold: { listNumberInventory: 1, listDistributorSubscribers: 1, deleteVoicemail: 1 },
      warm: { deleteVoicemail: 1 },
    },
    badInput: { change: { number: '555' }, field: ['number'] },
    refusal: { message: 'Voicemail is not activated', code: 'WRONG_STATE' },
  },
];
