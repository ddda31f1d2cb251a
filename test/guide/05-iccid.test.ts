import { describe, expect, test } from '@jest/globals';
import { idIn, scenario } from './scenario.js';

const { demo, does, asks } = scenario();

const SIM_IN_HAND = '8901240397190195850';
const SIM_MAILED_LATER = '8901240397190002080';

const provision = (iccid?: string) =>
  does(
    'provisionNumber',
    {
      accountId: demo('familyAccountId'),
      subscriberId: demo('familyManagerId'),
      type: 'MVNO',
      messageType: 'P2P',
      productType: 'SMS_DATA',
      messageRouteId: demo('messageRouteId'),
      areaCode: '201',
      iccid,
      allowRepeat: true,
    },
    'number { id e164 }',
  );

const simOf = (id: string) => asks('query ($id: ID) { number(id: $id) { iccid } }', { id });

describe('section 5: the ICCID', () => {
  test('a SIM in hand is paired when the number is provisioned', async () => {
    const { payload, writes } = await provision(SIM_IN_HAND);
    expect(writes).toMatchObject([{ operation: 'provisionNumber', body: { ICCID: SIM_IN_HAND } }]);
    expect(await simOf(idIn(payload, 'number'))).toEqual({ number: { iccid: SIM_IN_HAND } });
  });

  test('a number is reserved without a SIM, which is bound later', async () => {
    const { payload, writes } = await provision();
    expect(writes).toMatchObject([{ operation: 'provisionNumber' }]);
    expect(writes[0]?.body).not.toHaveProperty('ICCID');

    const { e164 } = payload['number'] as { e164: string };
    const bound = await does('updateNumber', { number: e164, iccid: SIM_MAILED_LATER }, 'number { iccid }');
    expect(bound.payload).toMatchObject({ number: { iccid: SIM_MAILED_LATER } });
    // What it says of fields left out is not documented, so everything known goes along.
    expect(bound.writes).toMatchObject([
      {
        operation: 'updateNumber',
        body: {
          Number: e164,
          Iccid: SIM_MAILED_LATER,
          MessageRouteId: demo('messageRouteId'),
          AssignedSubscriberId: demo('familyManagerId'),
        },
      },
    ]);
    expect(await simOf(idIn(payload, 'number'))).toEqual({ number: { iccid: SIM_MAILED_LATER } });
  });
});
