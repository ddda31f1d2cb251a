import type { Stack } from '../stack.js';

/** One thing to buy, under a key of its own. */
export interface Purchase {
  readonly key: string;
  readonly kind: 'provision' | 'portIn' | 'subscription';
  readonly document: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the payloads of all three kinds say. */
export interface Bought {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  readonly operation: { readonly id: string; readonly status: string } | null;
  readonly order?: { readonly id: string } | null;
  readonly number?: { readonly id: string; readonly e164: string } | null;
  readonly subscription?: { readonly id: string } | null;
}

const ABOUT = 'userErrors { code message } operation { id status }';
const DOCUMENTS = {
  provision: `mutation ($input: ProvisionNumberInput!) { bought: provisionNumber(input: $input) { ${ABOUT} order { id } number { id e164 } } }`,
  portIn: `mutation ($input: SubmitPortInInput!) { bought: submitPortIn(input: $input) { ${ABOUT} order { id } } }`,
  subscription: `mutation ($input: CreateSubscriptionInput!) { bought: createSubscription(input: $input) { ${ABOUT} subscription { id } } }`,
} as const;

interface Line {
  readonly id: string;
  readonly number: string;
  readonly subscriberId: string | null;
}

/** Area codes with numbers in stock, nearly sold-out ones apart. */
const AREAS = ['201', '212', '307', '435', '802'];
/** Area codes of nobody in the sandbox, to port numbers in from. */
const FOREIGN_AREAS = [510, 512, 513, 515, 516, 517, 518, 520, 530, 531, 534, 539, 540, 541];

const KINDS = ['provision', 'portIn', 'subscription', 'subscription', 'portIn'] as const;

/** Purchases of all kinds in a mixed order, several of them for the same subscriber. */
export async function purchasesFor(stack: Stack, count: number): Promise<readonly Purchase[]> {
  const accountId = stack.state.demo['familyAccountId'];
  const lines = (await stack.control<readonly Line[]>('records/numbers')).filter(
    ({ subscriberId }) => subscriberId,
  );
  const packages = await stack.control<readonly { id: string }[]>('records/packages');
  const routes = await stack.control<readonly { id: string; accountId: string }[]>('records/messageRoutes');
  const messageRouteId = routes.find((route) => route.accountId === accountId)?.id;
  await cancelEverything(stack);
  return Array.from({ length: count }, (_, index): Purchase => {
    const round = Math.floor(index / KINDS.length);
    const kind = KINDS[index % KINDS.length] ?? 'portIn';
    // Each line is bought a subscription once.
    const place = kind === 'subscription' ? 2 * round + (index % 2) : index;
    const { id, subscriberId } = lines[place % lines.length] ?? {};
    const key = `key-${index}`;
    const input = {
      provision: {
        accountId,
        subscriberId,
        type: 'MVNO',
        messageType: 'P2P',
        productType: 'SMS_DATA',
        messageEnabled: true,
        voiceEnabled: false,
        messageRouteId,
        areaCode: AREAS[round % AREAS.length],
      },
      portIn: {
        accountId,
        subscriberId,
        number: foreignNumber(2 * round + (index % KINDS.length === 1 ? 0 : 1)),
        classification: 'MVNO',
        carrierName: 'Elsewhere Mobile',
        accountNumber: '46512222',
        accountPassword: '0000',
        subscriberName: 'Jane Doe',
        billingAddress: { street1: '1 Main St', city: 'Lehi', state: 'UT', zip: '84043' },
        messageRouteId,
        authorizationSigned: true,
      },
      subscription: { subscriberId, numberId: id, packageId: packages[index % packages.length]?.id },
    }[kind];
    return { key, kind, document: DOCUMENTS[kind], input: { ...input, idempotencyKey: key } };
  });
}

/** Lines that a subscription can be bought for: the seed gives every line one. */
async function cancelEverything(stack: Stack): Promise<void> {
  const subscriptions =
    await stack.control<readonly { id: string; active: boolean }[]>('records/subscriptions');
  for (const { id } of subscriptions.filter(({ active }) => active)) {
    await stack.control('elsewhere', { operation: 'deleteSubscription', body: { SubscriptionId: id } });
  }
}

/** Another number at each index, of the lines for fiction. */
function foreignNumber(index: number): string {
  const area = FOREIGN_AREAS[Math.floor(index / 90)] ?? 510;
  return `+1${area}55501${String(index % 90).padStart(2, '0')}`;
}
