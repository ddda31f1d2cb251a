import type { MutationCase } from '../mutation-case.js';

export const cases: readonly MutationCase[] = [
  {
    mutation: 'setDataUsageLimits',
    input: ({ demo }) => ({
      numbers: [demo['familyNumber'], '+13855550103'],
      unit: 'GB',
      notifyAt: 8,
      throttleAt: 10,
      throttleSpeed: 'KBPS_512',
      limitAt: 15,
    }),
    selection:
      'results { number { e164 dataUsageSettings { unit notifyAt throttleAt throttleSpeed limitAt } } userErrors { code } }',
    shows: ({ numbers }) => ({
      results: (numbers as string[]).map((e164) => ({
        number: {
          e164,
          dataUsageSettings: {
            unit: 'MB',
            notifyAt: 8000,
            throttleAt: 10_000,
            throttleSpeed: 'KBPS_512',
            limitAt: 15_000,
          },
        },
        userErrors: [],
      })),
    }),
    sends: ({ numbers }) => [
      {
        operation: 'setDataUsageLimits',
        body: {
          ValueUnit: 'MB',
          NotifyValue: 8000,
          ThrottleValue: 10_000,
          ThrottleSpeed: '512-kbps',
          LimitValue: 15_000,
          PhoneNumbers: (numbers as string[]).map((Number) => ({ Number })),
        },
      },
    ],
    requests: {
      cold: { listNumberInventory: 1, listDistributorSubscribers: 1, setDataUsageLimits: 1 },
      warm: { setDataUsageLimits: 1 },
    },
    badInput: { change: { limitAt: 10 }, field: ['throttleAt'] },
    refusal: { message: 'NotifyValue must be less than ThrottleValue', code: 'INVALID' },
  },
  {
    mutation: 'setDataUsageRenewal',
    input: ({ demo }) => ({
      numbers: [demo['familyNumber']],
      autoRenew: true,
      periodType: 'WEEK',
      periodValue: 2,
      renewalDay: 7,
      resetUsage: true,
    }),
    selection:
      'results { number { e164 dataUsage { used } dataUsageSettings { renewal { autoRenew periodType periodValue renewalDay } } } userErrors { code } }',
    shows: ({ numbers }) => ({
      results: [
        {
          number: {
            e164: (numbers as string[])[0],
            dataUsage: { used: 0 },
            dataUsageSettings: {
              renewal: { autoRenew: true, periodType: 'WEEK', periodValue: 2, renewalDay: 7 },
            },
          },
          userErrors: [],
        },
      ],
    }),
    sends: ({ numbers }) => [
      {
        operation: 'updateDataUsageRenewalInfo',
        body: {
          AutoRenew: true,
          PeriodType: 'W',
          PeriodValue: 2,
          RenewalDay: 7,
          ResetUsage: true,
          PhoneNumbers: [{ Number: (numbers as string[])[0] }],
        },
      },
    ],
    // What was used before it is set to zero, so that a lost answer can be found out.
    requests: {
      cold: {
        listNumberInventory: 1,
        listDistributorSubscribers: 1,
        getDataUsageInfo: 1,
        updateDataUsageRenewalInfo: 1,
      },
      warm: { getDataUsageInfo: 1, updateDataUsageRenewalInfo: 1 },
    },
    badInput: { change: { renewalDay: 8 }, field: ['renewalDay'] },
    refusal: { message: 'Data is not enabled', code: 'MISMATCH' },
  },
];
