import { startStack, type GraphQLAnswer, type Stack, type StackOptions, type TestViewer } from '../stack.js';

/** A step of a workflow as tests look at it. */
export interface Step {
  readonly name: string;
  readonly status: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly result: { readonly __typename: string; readonly id?: string } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[] | null;
  }[];
}

export interface WorkflowShown {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly finishedAt: string | null;
  readonly steps: readonly Step[];
  readonly line: {
    readonly e164: string | null;
    readonly number: { readonly e164: string; readonly subscriber: { readonly id: string } | null } | null;
    readonly subscriber: { readonly id: string; readonly email: string | null } | null;
    readonly subscription: { readonly id: string; readonly active: boolean } | null;
  };
  readonly leftBehind: readonly { readonly step: string; readonly canUndo: boolean }[];
}

export interface LinePayload {
  readonly workflow: WorkflowShown | null;
  readonly plan?: {
    readonly upstreamRequests: number;
    readonly steps: readonly {
      readonly name: string;
      readonly needs: readonly string[];
      readonly upstreamRequests: number;
    }[];
  } | null;
  readonly temporaryPassword?: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[] | null;
  }[];
  readonly warnings: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

const STEPS = 'name status startedAt finishedAt result { __typename id } userErrors { code message field }';
export const WORKFLOW = `id kind status finishedAt steps { ${STEPS} }
  line { e164 number { e164 subscriber { id } } subscriber { id email } subscription { id active } } leftBehind { step canUndo }`;
/** Without what costs requests to the platform. */
export const BARE_WORKFLOW = `id kind status finishedAt steps { name status startedAt finishedAt userErrors { code message field } }
  line { e164 } leftBehind { step canUndo }`;

/** Calls `activateLine`; as a DISTRIBUTOR unless said otherwise. */
export async function activate(
  stack: Stack,
  input: object,
  { as, selection = WORKFLOW }: { readonly as?: TestViewer; readonly selection?: string } = {},
): Promise<LinePayload & { readonly requests: number }> {
  const answer: GraphQLAnswer<{ activateLine: LinePayload | null }> = await stack.query(
    `mutation ($input: ActivateLineInput!) { activateLine(input: $input) { workflow { ${selection} }
      plan { upstreamRequests steps { name needs upstreamRequests } } temporaryPassword replayed
      userErrors { code message field } warnings { code field } } }`,
    { input },
    as ? { as } : {},
  );
  const payload = answer.data.activateLine;
  if (!payload) throw new Error(JSON.stringify(answer.errors));
  return { ...payload, requests: answer.extensions.upstream.requests };
}

/** Operations that write something for a line. */
export const WRITE = /^(create(?!Token)|provision|set|configure|portIn|update)/;

/** The mistakes that a line is refused for, by code and path; nothing may be written for it. */
export async function mistakesOf(stack: Stack, input: object, as?: TestViewer): Promise<readonly string[]> {
  await stack.resetJournal();
  const { userErrors, workflow } = await activate(stack, input, {
    selection: BARE_WORKFLOW,
    ...(as && { as }),
  });
  const { entries } = await stack.journal();
  const written = entries.filter(({ operation }) => WRITE.test(operation));
  if (workflow !== null || written.length > 0) {
    throw new Error(`The line is not refused: ${JSON.stringify({ workflow, written })}`);
  }
  return userErrors.map(({ code, field }) => `${code} ${field?.join('.') ?? ''}`);
}

/** Calls `resumeWorkflow` or `cancelWorkflow`. */
export async function change(
  stack: Stack,
  mutation: 'resumeWorkflow' | 'cancelWorkflow',
  input: object,
  as?: TestViewer,
): Promise<LinePayload> {
  const type = mutation === 'resumeWorkflow' ? 'ResumeWorkflowInput' : 'CancelWorkflowInput';
  const answer: GraphQLAnswer<Record<string, LinePayload | null>> = await stack.query(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { workflow { ${BARE_WORKFLOW} } replayed
      userErrors { code message field } warnings { code field } } }`,
    { input },
    as ? { as } : {},
  );
  const payload = answer.data[mutation];
  if (!payload) throw new Error(JSON.stringify(answer.errors));
  return payload;
}

/** A workflow as `workflow` shows it; null where it shows none. */
export async function look(stack: Stack, id: string, as?: TestViewer): Promise<WorkflowShown | null> {
  const { data } = await stack.query<{ workflow: WorkflowShown | null }>(
    `query ($id: ID!) { workflow(id: $id) { ${BARE_WORKFLOW} } }`,
    { id },
    as ? { as } : {},
  );
  return data.workflow;
}

/** Waits, in real time, until a workflow is as wanted. */
export async function until(
  stack: Stack,
  id: string,
  isWanted: (workflow: WorkflowShown) => boolean,
): Promise<WorkflowShown> {
  let seen: WorkflowShown | null = null;
  for (let tries = 0; tries < 600; tries++) {
    seen = await look(stack, id);
    if (seen && isWanted(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The workflow stays ${JSON.stringify(seen)}`);
}

export const statusesOf = ({ steps }: WorkflowShown): Readonly<Record<string, string>> =>
  Object.fromEntries(steps.map(({ name, status }) => [name, status]));

let lines = 0;

/** Every option of a line with a new number, in an account that has routes; each line for a person of its own. */
export function wholeLine(world: LineWorld, more: object = {}): Readonly<Record<string, unknown>> {
  lines++;
  return {
    accountId: world.accountId,
    subscriber: { create: { name: `Line ${lines}`, email: `line-${lines}@example.com`, role: 'SUBSCRIBER' } },
    number: {
      provision: { type: 'MVNO', messageType: 'P2P', productType: 'SMS_DATA_VOICE', areaCode: '201' },
    },
    messageRouteId: world.messageRouteId,
    voiceRouteId: world.voiceRouteId,
    packageId: world.packageId,
    dataUsage: { unit: 'GB', notifyAt: 1, throttleAt: 2, throttleSpeed: 'MBPS_1', limitAt: 3 },
    guardian: {
      callsEnabled: true,
      messagesEnabled: true,
      callFilter: { mode: 'BLACKLIST', blockedNumbers: ['+12015550190'] },
      messageFilter: { level: 'TEENAGER', blockLinks: true },
    },
    idempotencyKey: `line-${lines}`,
    ...more,
  };
}

/** Area codes in which neither the demo has a number nor the platform one to sell. */
const PORTED_AREAS = ['605', '608', '612', '615', '616', '618'];
/** Those from 555-0190 on are landlines in the sandbox. */
const LINES_AN_AREA = 90;

/** A number at another carrier, another one for each line. */
const portedNumber = (index: number): string =>
  `+1${PORTED_AREAS[Math.floor(index / LINES_AN_AREA)] ?? ''}55501${String(index % LINES_AN_AREA).padStart(2, '0')}`;

export const CARRIER_PIN = 'pin-of-the-losing-carrier';

/** A line whose number comes from another carrier, with every option but Guardian. */
export function portedLine(world: LineWorld, portIn: object = {}): Readonly<Record<string, unknown>> {
  const { guardian: _guardian, ...line } = wholeLine(world);
  const ported = {
    number: portedNumber(lines),
    classification: 'MVNO',
    messageType: 'P2P',
    productType: 'SMS_DATA_VOICE',
    carrierName: 'Verizon',
    accountNumber: '46512222',
    accountPassword: CARRIER_PIN,
    billingAddress: { street1: '1 Main Street', city: 'Lehi', state: 'UT', zip: '84043' },
    authorizationSigned: true,
    ...portIn,
  };
  return { ...line, number: { portIn: ported } };
}

/** Puts the port-in of a line into a state at the carriers, and lets the server see it. */
export async function movePortIn(
  stack: Stack,
  input: Readonly<Record<string, unknown>>,
  move: { readonly to: string; readonly code?: string; readonly message?: string },
): Promise<string> {
  const { portIn } = input['number'] as { readonly portIn: { readonly number: string } };
  const orders =
    await stack.control<readonly { id: string; type: string; numbers: readonly string[] }[]>(
      'records/orders',
    );
  const order = orders.findLast(({ type, numbers }) => type === 'portin' && numbers.includes(portIn.number));
  if (!order) throw new Error(`No port-in of ${portIn.number}`);
  await stack.control(`portins/${order.id}`, move);
  await stack.query('query ($id: ID!) { order(id: $id) { orderStatus } }', { id: order.id });
  return order.id;
}

/** What the platform has of the line that an input asks for, by the sandbox's own records: how many of each, and what is set. */
export async function lineOnPlatform(stack: Stack, input: Readonly<Record<string, unknown>>) {
  const records = <R>(kind: string) => stack.control<readonly R[]>(`records/${kind}`);
  const { email } = (input['subscriber'] as { readonly create: { readonly email: string } }).create;
  const holders = (
    await records<{ id: string; email: string; guardianCalls: boolean; guardianMessages: boolean }>(
      'subscribers',
    )
  ).filter((holder) => holder.email === email);
  const isHeld = ({ subscriberId }: { readonly subscriberId: string | null }): boolean =>
    holders.some(({ id }) => id === subscriberId);
  interface Owned {
    readonly subscriberId: string | null;
  }
  const numbers = (
    await records<
      Owned & { status: string; limits: unknown; messageRouteId: string | null; voiceRouteId: string | null }
    >('numbers')
  ).filter(isHeld);
  const count = async (kind: string) => (await records<Owned>(kind)).filter(isHeld).length;
  return {
    subscribers: holders.map(({ guardianCalls, guardianMessages }) => ({ guardianCalls, guardianMessages })),
    numbers: numbers.map(({ status, limits, messageRouteId, voiceRouteId }) => ({
      status,
      isLimited: limits !== null,
      messageRouteId,
      voiceRouteId,
    })),
    subscriptions: await count('subscriptions'),
    callFilters: await count('callFilters'),
    messageFilters: await count('messageFilters'),
  };
}

/** What lines need to be there. */
export interface LineWorld {
  readonly accountId: string;
  readonly messageRouteId: string;
  readonly voiceRouteId: string;
  readonly packageId: string;
}

/** A stack on which orders stay where the test puts them, and what lines need there. */
export async function startLines(
  options: StackOptions = {},
): Promise<{ readonly stack: Stack; readonly world: LineWorld }> {
  const stack = await startStack({ quota: 100_000, ...options });
  await stack.control('settings', { portInStepSeconds: 10 ** 9 });
  return { stack, world: await lineWorld(stack) };
}

/** An empty account with a route for messages and one for calls. */
export async function lineWorld(stack: Stack): Promise<LineWorld> {
  const accountId = stack.state.demo['emptyAccountId'] ?? '';
  const { data, errors } = await stack.query<Record<string, Record<string, { id: string } | null>>>(
    `mutation ($message: CreateMessageRouteInput!, $voice: CreateVoiceRouteInput!) {
      createMessageRoute(input: $message) { messageRoute { id } userErrors { message } }
      createVoiceRoute(input: $voice) { voiceRoute { id } userErrors { message } } }`,
    {
      message: { accountId, name: 'Messages', url: 'https://example.com/messages', method: 'POST' },
      voice: { accountId, name: 'Calls', type: 'URL', url: 'https://example.com/calls' },
    },
  );
  const messageRouteId = data['createMessageRoute']?.['messageRoute']?.id;
  const voiceRouteId = data['createVoiceRoute']?.['voiceRoute']?.id;
  if (!messageRouteId || !voiceRouteId) throw new Error(JSON.stringify({ data, errors }));
  return { accountId, messageRouteId, voiceRouteId, packageId: stack.state.demo['packageId'] ?? '' };
}
