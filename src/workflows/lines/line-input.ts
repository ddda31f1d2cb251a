import type { Json, Plain } from '../../datasources/telegent/write.js';
import type {
  LineCallFilterInput,
  LineMessageFilterInput,
  LineNewNumberInput,
  LineNewSubscriberInput,
  LinePortInInput,
  LineDataLimitsInput,
} from '../../schema/line/line-inputs.js';

/** Fields of a line's input that hold secrets, at any depth. */
export const LINE_SECRETS = ['password', 'accountPassword'] as const;

/** The details of a port-in; its secret is there only while a step needs it. */
type KeptPortIn = Omit<Plain<LinePortInInput>, 'accountPassword'> & { readonly accountPassword?: string };

/** The features and filters that a line is to have. */
export interface LineGuardian {
  /** Null leaves a switch as it is. */
  readonly callsEnabled: boolean | null;
  readonly messagesEnabled: boolean | null;
  readonly callFilter: Plain<LineCallFilterInput> | null;
  readonly messageFilter: Plain<LineMessageFilterInput> | null;
}

/**
 * What a line is to be, once it was checked: ids as records carry them, routes filled in. As it is kept, without its secrets;
 * they are back in their places where a step needs them.
 */
export interface LineInput {
  readonly accountId: string;
  /** Null where one is created. */
  readonly subscriberId: string | null;
  readonly newSubscriber: Plain<LineNewSubscriberInput> | null;
  /** Whether its first password was given, and is a secret of the input; else one is made. */
  readonly hasPassword: boolean;
  readonly newNumber: Plain<LineNewNumberInput> | null;
  readonly portIn: KeptPortIn | null;
  /** Null only for a port-in of a number without messages. */
  readonly messageRouteId: string | null;
  readonly voiceRouteId: string | null;
  readonly packageId: string | null;
  readonly dataLimits: Plain<LineDataLimitsInput> | null;
  readonly guardian: LineGuardian | null;
}

/** Secrets of a line's input, in their places. */
export type LineSecrets = Readonly<Record<string, Json>>;
