const MEMBERS = 6;
const LINES = 8;

/** The seed whose accounts are families once `moveIn` has been called. */
export const familySeed = (accounts) => `scale:${accounts}x${MEMBERS}x1`;

/** Gives each account of the seed, which has a line for each of its 6 subscribers, two more: 8, as the family of the demo has. */
export async function moveIn(sandbox) {
  const { demo } = await sandbox.control('state');
  const [subscribers, routes] = await Promise.all(
    ['subscribers', 'messageRoutes'].map((kind) => sandbox.control(`records/${kind}`)),
  );
  const routeOf = new Map(routes.map(({ id, accountId }) => [accountId, id]));
  for (const [index, { id, accountId }] of subscribers.entries()) {
    if (index % MEMBERS < LINES - MEMBERS) {
      await buyLine(sandbox, {
        subscriberId: id,
        accountId,
        routeId: routeOf.get(accountId),
        packageId: demo.packageId,
      });
    }
  }
}

/** Done in the operator's own console: neither in the quota nor in the journal. */
async function buyLine(sandbox, { subscriberId, accountId, routeId, packageId }) {
  const line = await sandbox.control('elsewhere', {
    operation: 'provisionNumber',
    body: {
      AccountId: accountId,
      AssignedSubscriberId: subscriberId,
      MessageRouteId: routeId,
      NumberType: 'mvno',
      MessageType: 'p2p',
      ProductType: 'Sms+Data',
      MessageEnabled: true,
      VoiceEnabled: false,
    },
  });
  await sandbox.control('elsewhere', {
    operation: 'createSubscription',
    body: { SubscriberId: subscriberId, TNID: line.PhoneNumberId, PackageId: packageId, Type: 'mvno' },
  });
}
