import { z } from 'zod';

/** A port-in of the sandbox that is not over. */
export interface OpenPortIn {
  readonly orderId: string;
  /** E.164. */
  readonly number: string;
  /** The sandbox's word for how far it has come, such as `PendingCarrier`. */
  readonly state: string;
}

/** What the losing carrier says of a port-in that it declines. */
const DECLINES = {
  '1P': { to: 'ActionRequired', code: '1P', message: 'NAME_ADDRESS_OR_PIN_INCORRECT' },
  '6B': { to: 'ActionRequired', code: '6B', message: 'TRANSFER_PIN_REQ_OR_INCORRECT' },
  '8A': { to: 'ActionRequired', code: '8A', message: 'ACCOUNT_NUM_REQ_OR_INCORRECT' },
  '6P': { to: 'ActionRequired', code: '6P', message: 'NUMBER_IS_LOCKED' },
  HARD: { to: 'Rejected', message: 'ACCOUNT ON HOLD' },
} as const;

/** A code that the carrier gives, or a refusal that no correction mends. */
export type DeclineCode = keyof typeof DECLINES;
export const DECLINE_CODES = Object.keys(DECLINES) as [DeclineCode, ...DeclineCode[]];

/** The sandbox turned an order down; its message may be shown. */
export class SandboxRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'SandboxRefusal';
  }
}

/** Ids of seeded records by their names; a seed of another scale leaves some empty. */
const stateShape = z.object({ demo: z.record(z.string(), z.string()) });
const ordersShape = z.array(
  z.object({
    id: z.string(),
    type: z.string(),
    state: z.string(),
    numbers: z.array(z.string()),
    createdAt: z.number(),
  }),
);
const deliveriesShape = z.array(z.object({ status: z.number().nullable() }));
const settingsShape = z.object({ latencyMs: z.number() });

const FINAL = ['Completed', 'Rejected', 'Cancelled'];

/** What the playground lets a visitor do on the sandbox, in place of the carriers and of other people's phones. */
export class SandboxControls {
  /** @param url origin of the sandbox */
  constructor(private readonly url: string) {}

  /** Ids to try journeys with, by the names that the sandbox gives them. */
  async demo(): Promise<Readonly<Record<string, string>>> {
    return stateShape.parse(await this.#ask('state')).demo;
  }

  /** The newest first. */
  async openPortIns(): Promise<readonly OpenPortIn[]> {
    const orders = ordersShape.parse(await this.#ask('records/orders'));
    return orders
      .filter(({ type, state }) => type === 'portin' && !FINAL.includes(state))
      .sort((a, b) => b.createdAt - a.createdAt)
      .map(({ id, state, numbers }) => ({ orderId: id, number: numbers[0] ?? '', state }));
  }

  /** Lets the carriers go on with a port-in. Throws a `SandboxRefusal` where nothing follows by itself. */
  async advancePortIn(orderId: string): Promise<void> {
    await this.#ask(portInPath(orderId), { to: 'Next' });
  }

  /** Lets the losing carrier decline a port-in. Throws a `SandboxRefusal` when it is over, or absent. */
  async declinePortIn(orderId: string, code: DeclineCode): Promise<void> {
    const open = await this.openPortIns();
    if (!open.some((portIn) => portIn.orderId === orderId)) {
      throw new SandboxRefusal(409, `There is no open port-in ${orderId}`);
    }
    await this.#ask(portInPath(orderId), DECLINES[code]);
  }

  /** Sends a message to a number of the platform. Throws a `SandboxRefusal` when it has no route, or nobody takes it. */
  async deliverMessage(message: {
    readonly to: string;
    readonly from: string;
    readonly text: string;
  }): Promise<void> {
    const { to, from, text } = message;
    const order = { kind: 'inbound-message', number: to, fields: { From: from, Message_Body: text } };
    const deliveries = deliveriesShape.parse(await this.#ask('events', order));
    if (!deliveries.some(({ status }) => status !== null && status < 300)) {
      throw new SandboxRefusal(409, 'Nobody took the message where its route leads');
    }
  }

  /** Real milliseconds that each answer of the platform is held back. */
  async latency(): Promise<number> {
    return settingsShape.parse(await this.#ask('settings')).latencyMs;
  }

  async setLatency(latencyMs: number): Promise<void> {
    await this.#ask('settings', { latencyMs });
  }

  async #ask(path: string, body?: object): Promise<unknown> {
    const response = await fetch(new URL(`/_sandbox/${path}`, this.url), {
      method: body ? 'POST' : 'GET',
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new SandboxRefusal(response.status, refusalShape.parse(answer).Message);
  }
}

const refusalShape = z.object({ Message: z.string() });

const portInPath = (orderId: string): string => `portins/${encodeURIComponent(orderId)}`;
