import { describe, expect, test } from '@jest/globals';
import { call } from '../mutations/call.js';
import { idIn, scenario } from './scenario.js';

const { stack, demo, does, asks } = scenario();

const ICCID = '8901240397190002080';

const newLine = async (): Promise<string> => {
  const { payload } = await does(
    'provisionNumber',
    {
      accountId: demo('familyAccountId'),
      subscriberId: demo('familyManagerId'),
      type: 'MVNO',
      messageType: 'P2P',
      productType: 'SMS_DATA',
      messageRouteId: demo('messageRouteId'),
      areaCode: '201',
      allowRepeat: true,
    },
    'number { id }',
  );
  return idIn(payload, 'number');
};

describe('section 7: subscriptions', () => {
  test('a subscription ties subscriber, package, number and SIM together, and is read back', async () => {
    const numberId = await newLine();
    const [subscriberId, packageId] = [demo('familyManagerId'), demo('packageId')];
    const { payload, writes } = await does(
      'createSubscription',
      { subscriberId, numberId, iccid: ICCID, packageId, type: 'MVNO' },
      'subscription { id }',
    );
    expect(writes).toEqual([
      {
        operation: 'createSubscription',
        body: {
          SubscriberId: subscriberId,
          TNID: numberId,
          ICCID,
          PackageId: packageId,
          Type: 'Mvno',
        },
      },
    ]);
    const document = `query ($id: ID!) { subscription(id: $id) {
      active iccid numberType subscriber { id } number { id } package { id } } }`;
    expect(await asks(document, { id: idIn(payload, 'subscription') })).toEqual({
      subscription: {
        active: true,
        iccid: ICCID,
        numberType: 'MVNO',
        subscriber: { id: subscriberId },
        number: { id: numberId },
        package: { id: packageId },
      },
    });
  });

  test('one subscription a number: a second line has its own, and a second one of a line is refused', async () => {
    const subscriberId = demo('familyManagerId');
    const packageId = demo('packageId');
    const [first, second] = [await newLine(), await newLine()];
    await does('createSubscription', { subscriberId, numberId: first, packageId }, 'subscription { id }');
    await does('createSubscription', { subscriberId, numberId: second, packageId }, 'subscription { id }');
    const input = { subscriberId, numberId: first, packageId, allowRepeat: true };
    const { payload } = await call(stack(), 'createSubscription', input);
    expect(payload?.userErrors).toMatchObject([{ field: ['numberId'] }]);
  });

  test('the type must be that of the number', async () => {
    const input = {
      subscriberId: demo('familyManagerId'),
      numberId: await newLine(),
      packageId: demo('packageId'),
      type: 'IOT',
    };
    const { payload } = await call(stack(), 'createSubscription', input);
    expect(payload?.userErrors).toMatchObject([{ code: 'MISMATCH', field: ['type'] }]);
  });
});
