const tailOf = (id) => id.slice(id.indexOf('-') + 1);

/** What a sandbox holds, as far as the bench has to know it: its accounts with their subscribers and numbers. */
export async function worldOf(sandbox) {
  const [{ demo }, accounts, subscribers, numbers] = await Promise.all(
    ['state', 'records/accounts', 'records/subscribers', 'records/numbers'].map((path) =>
      sandbox.control(path),
    ),
  );
  const byAccount = new Map(accounts.map(({ id }) => [tailOf(id), { id, subscribers: [], numbers: [] }]));
  const bySubscriber = new Map();
  for (const { id, accountId } of subscribers) {
    const account = byAccount.get(tailOf(accountId));
    account.subscribers.push(id);
    bySubscriber.set(tailOf(id), account);
  }
  for (const { number, subscriberId } of numbers) {
    if (subscriberId) bySubscriber.get(tailOf(subscriberId))?.numbers.push(number);
  }
  return {
    accounts: [...byAccount.values()],
    packageId: demo.packageId,
    totalSubscribers: subscribers.length,
    totalNumbers: numbers.length,
  };
}
