import { expect } from '@jest/globals';
import type { JournalEntry, Stack, TestViewer } from '../stack.js';

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

export interface Shown {
  readonly e164: string;
  readonly numberStatus: string;
  readonly iccid: string | null;
  readonly callerName: string | null;
  readonly productType: string | null;
  readonly subscriber: { readonly id: string } | null;
  readonly messageRoute: { readonly id: string } | null;
}

export interface Payload {
  readonly number: Shown | null;
  readonly order: { readonly id: string; readonly orderStatus: string } | null;
  readonly results: readonly {
    readonly previousNumber: string;
    readonly number: Shown | null;
    readonly userErrors: readonly UserError[];
  }[];
  readonly device: { readonly imei: string | null } | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly operation: { readonly status: string } | null;
}

const NUMBER =
  'number { e164 numberStatus iccid callerName productType subscriber { id } messageRoute { id } }';

const SELECTIONS: Readonly<Record<string, string>> = {
  provisionNumber: `${NUMBER} order { id orderStatus }`,
  updateNumber: NUMBER,
  changeNumberStatus: `results { previousNumber ${NUMBER} userErrors { code message field } } order { id orderStatus }`,
  reactivateNumber: NUMBER,
  setSimStatus: NUMBER,
  clearSimStatus: NUMBER,
  refreshDevice: `${NUMBER} device { imei }`,
};

/** Calls the mutations of numbers of a running stack. */
export class NumberCalls {
  constructor(private readonly stack: Stack) {}

  /** The payload; fails where the operation has an error instead. */
  async mutate(mutation: string, input: object, as?: TestViewer): Promise<Payload> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${SELECTIONS[mutation]}
      userErrors { code message field } warnings { code field } operation { status } } }`;
    const { data, errors } = await this.stack.query<Record<string, Payload>>(
      document,
      { input },
      as ? { as } : {},
    );
    expect(errors).toEqual([]);
    const payload = data[mutation];
    if (!payload) throw new Error(`${mutation} has no payload`);
    return payload;
  }

  /** What went wrong, as `CODE path.into.input`. */
  async mistakes(mutation: string, input: object, as?: TestViewer): Promise<readonly string[]> {
    const { userErrors } = await this.mutate(mutation, input, as);
    return userErrors.map(({ code, field }) => `${code} ${field?.join('.') ?? ''}`);
  }

  /** Does an operation in the operator's own console. */
  elsewhere<Answer = Record<string, string>>(operation: string, body: object): Promise<Answer> {
    return this.stack.control<Answer>('elsewhere', { operation, body });
  }

  /** Buys a line for the family's child, in the operator's own console. */
  async line(): Promise<{ readonly number: string; readonly iccid: string }> {
    const { demo } = this.stack.state;
    const bought = await this.elsewhere('provisionNumber', {
      NumberType: 'mvno',
      MessageType: 'p2p',
      MessageEnabled: true,
      VoiceEnabled: false,
      ProductType: 'Sms+Data',
      MessageRouteId: demo['messageRouteId'],
      AreaCode: '201',
      AssignedSubscriberId: demo['familyChildId'],
      AccountId: demo['familyAccountId'],
    });
    return { number: String(bought['PhoneNumberAssigned']), iccid: String(bought['ICCID']) };
  }

  /** The requests of an operation since the journal was last reset. */
  async sent(operation: string): Promise<readonly JournalEntry[]> {
    const { entries } = await this.stack.journal();
    return entries.filter((entry) => entry.operation === operation);
  }
}
