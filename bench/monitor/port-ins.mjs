/** Fresh port-ins, each with everything that is to be done when its number has come in. */

const HOLDERS = 20;
const AT_ONCE = 20;
/** What a machine that stands still for a moment of its own makes of a minute of the fast clock is tried again under its key. */
const PASSING = new Set([
  'RATE_LIMITED',
  'IN_PROGRESS',
  'NOT_DONE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL',
]);
const SUBMIT = `mutation ($input: SubmitPortInInput!) {
  submitPortIn(input: $input) { order { id } userErrors { code message } } }`;

/** An account with routes and people in it, whose numbers are to come from elsewhere. */
export async function startAccount({ query, control }) {
  const { demo } = await control('state');
  const accountId = demo.emptyAccountId;
  const { data, errors } = await query(
    `mutation ($message: CreateMessageRouteInput!, $voice: CreateVoiceRouteInput!) {
      createMessageRoute(input: $message) { messageRoute { id } }
      createVoiceRoute(input: $voice) { voiceRoute { id } } }`,
    {
      message: { accountId, name: 'Messages', url: 'https://example.com/messages', method: 'POST' },
      voice: { accountId, name: 'Calls', type: 'URL', url: 'https://example.com/calls' },
    },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const holders = [];
  for (let index = 0; index < HOLDERS; index++) {
    const input = {
      accountId,
      name: `Holder ${index}`,
      email: `holder${index}@example.com`,
      role: 'SUBSCRIBER',
    };
    const created = await query(
      'mutation ($input: CreateSubscriberInput!) { createSubscriber(input: $input) { subscriber { id } } }',
      { input },
    );
    holders.push(created.data.createSubscriber.subscriber.id);
  }
  return {
    accountId,
    holders,
    messageRouteId: data.createMessageRoute.messageRoute.id,
    voiceRouteId: data.createVoiceRoute.voiceRoute.id,
    packageId: demo.packageId,
  };
}

/** Submits port-ins through the graph, a few at a time, as the quota lets it. */
export class PortIns {
  #made = 0;

  constructor(stack, account) {
    this.stack = stack;
    this.account = account;
  }

  /** Ids and numbers of `count` new ones, each told as soon as it is placed. */
  async place(count, onPlaced) {
    let left = count;
    const worker = async () => {
      while (left-- > 0) onPlaced(await this.#one(this.#made++));
    };
    await Promise.all(Array.from({ length: Math.min(count, AT_ONCE) }, worker));
  }

  async #one(index) {
    const { holders, ...account } = this.account;
    const e164 = `+1605${300 + Math.floor(index / 1_000)}${String(index % 1_000).padStart(4, '0')}`;
    const input = {
      ...account,
      number: e164,
      subscriberId: holders[index % holders.length],
      classification: 'MVNO',
      messageType: 'P2P',
      productType: 'SMS_DATA_VOICE',
      carrierName: 'Verizon',
      accountNumber: '46512222',
      accountPassword: '1234',
      billingAddress: { street1: '1 Main Street', city: 'Lehi', state: 'UT', zip: '84043' },
      authorizationSigned: true,
      idempotencyKey: `port-in-${index}`,
    };
    for (;;) {
      const { data, errors } = await this.stack.query(SUBMIT, { input });
      const { order, userErrors } = data?.submitPortIn ?? {};
      if (order) return { id: order.id, e164, placedAt: await this.stack.now() };
      const codes = [
        ...errors.map(({ extensions }) => extensions.code),
        ...(userErrors ?? []).map(({ code }) => code),
      ];
      const mayPass = codes.every((code) => PASSING.has(code));
      if (!mayPass) throw new Error(JSON.stringify({ errors, userErrors }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
