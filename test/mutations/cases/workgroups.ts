import { expect } from '@jest/globals';
import type { MutationCase, World } from '../mutation-case.js';

const accountOf = ({ demo }: World): string => demo['shopAccountId'] ?? '';

const workgroupInput = (world: World) => ({
  accountId: accountOf(world),
  name: world.unique('Support'),
  type: 'ROUND_ROBIN',
  callOrder: 2,
  announcementText: 'Please hold the line.',
  timeZone: 'America/Denver',
  recordCalls: true,
});

async function newWorkgroup(world: World): Promise<string> {
  const { workgroup } = await world.mutate('createWorkgroup', workgroupInput(world), 'workgroup { id }');
  return (workgroup as { id: string }).id;
}

async function newMember(world: World, workgroupId: string): Promise<string> {
  const input = { workgroupId, memberWorkgroupId: world.demo['workgroupId'], digitOrder: 1 };
  const payload = await world.mutate('createWorkgroupActivity', input, 'workgroupActivity { id }');
  return (payload['workgroupActivity'] as { id: string }).id;
}

/** Whose a workgroup is takes the list, which says which there are, and the single read, which names the account. */
const FOUND = { listWorkgroups: 1, getWorkgroup: 1 } as const;

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createWorkgroup',
    input: workgroupInput,
    selection: 'workgroup { name type active account { id } schedule { id } }',
    shows: ({ name, accountId }) => ({
      workgroup: { name, type: 'round-robin', active: true, account: { id: accountId }, schedule: null },
    }),
    sends: ({ name, accountId }) => [
      {
        operation: 'createWorkgroup',
        body: {
          Name: name,
          Type: 'round-robin',
          CallOrder: '2',
          AnnouncementText: 'Please hold the line.',
          TimeZone: 'America/Denver',
          RecordCalls: true,
          AccountId: accountId,
        },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, listWorkgroups: 1, createWorkgroup: 1 },
      warm: { listWorkgroups: 1, createWorkgroup: 1 },
    },
    badInput: { change: { timeZone: 'Denver' }, field: ['timeZone'] },
  },
  {
    mutation: 'updateWorkgroup',
    input: async (world) => ({
      workgroupId: await newWorkgroup(world),
      type: 'SIMULTANEOUS',
      transcribeRecordings: true,
    }),
    selection: 'workgroup { id type }',
    shows: ({ workgroupId }) => ({ workgroup: { id: workgroupId, type: 'simultaneous' } }),
    sends: ({ workgroupId }) => [
      {
        operation: 'updateWorkgroup',
        body: { WorkgroupId: workgroupId, Type: 'simultaneous', TranscribeRecordings: true },
      },
    ],
    requests: {
      cold: { ...FOUND, updateWorkgroup: 1 },
      warm: { ...FOUND, updateWorkgroup: 1 },
    },
    badInput: { change: { onHours: {} }, field: ['onHours'] },
    refusal: { message: 'Invalid WorkgroupId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'deleteWorkgroup',
    input: async (world) => ({ workgroupId: await newWorkgroup(world) }),
    selection: 'deletedId account { id }',
    shows: ({ workgroupId }, world) => ({ deletedId: workgroupId, account: { id: accountOf(world) } }),
    // The id is in the query, of a request without a body.
    sends: () => [{ operation: 'deleteWorkgroup', body: {} }],
    requests: {
      cold: { ...FOUND, deleteWorkgroup: 1 },
      warm: { ...FOUND, deleteWorkgroup: 1 },
    },
    badInput: { change: { workgroupId: 'WID-0' }, field: ['workgroupId'], code: 'NOT_FOUND' },
  },
  {
    mutation: 'createWorkgroupActivity',
    input: async (world) => ({
      workgroupId: await newWorkgroup(world),
      memberWorkgroupId: world.demo['workgroupId'],
      digitOrder: 1,
      smsNotification: true,
    }),
    selection:
      'workgroupActivity { memberType digitOrder e164 smsNotification emailNotification } workgroup { id }',
    shows: ({ workgroupId }) => ({
      workgroupActivity: {
        memberType: 'WORKGROUP',
        digitOrder: 1,
        e164: null,
        smsNotification: true,
        emailNotification: null,
      },
      workgroup: { id: workgroupId },
    }),
    sends: ({ workgroupId, memberWorkgroupId }) => [
      {
        operation: 'createWorkgroupActivity',
        body: {
          DigitOrder: 1,
          Type: 'Workgroup',
          ReferenceWorkgroupId: memberWorkgroupId,
          SmsNotification: true,
          WorkgroupId: workgroupId,
        },
      },
    ],
    requests: {
      cold: { listWorkgroups: 1, getWorkgroup: 2, createWorkgroupActivity: 1 },
      warm: { getWorkgroup: 1, createWorkgroupActivity: 1 },
    },
    badInput: { change: { memberWorkgroupId: null }, field: ['subscriberId'] },
    refusal: { message: 'Invalid WorkgroupId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'updateWorkgroupActivity',
    input: async (world) => ({
      workgroupActivityId: await newMember(world, await newWorkgroup(world)),
      digitOrder: 9,
      emailNotification: true,
    }),
    selection: 'workgroupActivity { id memberType digitOrder emailNotification }',
    shows: ({ workgroupActivityId }) => ({
      workgroupActivity: {
        id: workgroupActivityId,
        memberType: 'WORKGROUP',
        digitOrder: 9,
        emailNotification: true,
      },
    }),
    sends: ({ workgroupActivityId }) => [
      {
        operation: 'updateWorkgroupActivity',
        body: { WorkgroupActivityId: workgroupActivityId, DigitOrder: 9, EmailNotification: true },
      },
    ],
    requests: { cold: { updateWorkgroupActivity: 1 }, warm: { updateWorkgroupActivity: 1 } },
    badInput: { change: { digitOrder: -1 }, field: ['digitOrder'] },
    refusal: { message: 'Invalid WorkgroupActivityId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'deleteWorkgroupActivity',
    input: async (world) => ({
      workgroupActivityId: await newMember(world, await newWorkgroup(world)),
    }),
    selection: 'deletedId workgroup { name }',
    shows: ({ workgroupActivityId }) => ({
      deletedId: workgroupActivityId,
      workgroup: { name: expect.stringContaining('Support') },
    }),
    sends: ({ workgroupActivityId }) => [
      { operation: 'deleteWorkgroupActivity', body: { WorkgroupActivityId: workgroupActivityId } },
    ],
    requests: { cold: { deleteWorkgroupActivity: 1 }, warm: { deleteWorkgroupActivity: 1 } },
    badInput: { change: { workgroupActivityId: 'WID-1' }, field: ['workgroupActivityId'] },
    refusal: { message: 'Invalid WorkgroupActivityId', code: 'NOT_FOUND' },
  },
];
