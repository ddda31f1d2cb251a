/** An order is seen in a state in which it had not been seen before; its timeline has what is new. */
export interface OrderNews {
  readonly type: 'order';
  readonly orderId: string;
}

/** Something about numbers has changed. */
export interface NumberNews {
  readonly type: 'number';
  /** E.164 texts. */
  readonly e164s: readonly string[];
}

/** A message came in. It is told by the platform once, so the event carries it whole. */
export interface MessageNews {
  readonly type: 'message';
  readonly numberId: string;
  readonly message: {
    readonly id: string;
    /** E.164 texts; short codes as they are. */
    readonly from: string;
    readonly to: string;
    readonly body: string | null;
    readonly segments: number | null;
    readonly mediaUrls: readonly string[];
    /** ISO instant. */
    readonly receivedAt: string;
  };
}

/** A workflow, or one of its steps, has moved on. */
export interface WorkflowNews {
  readonly type: 'workflow';
  readonly workflowId: string;
}

/** Somebody or something was moved between accounts: who of their viewers may see what is to be decided anew. */
export interface AccessNews {
  readonly type: 'access';
  readonly accountIds: readonly string[];
}

interface OfAccount {
  /** Whose it is; null where it is no account's, or not known without a read. */
  readonly accountId: string | null;
}

/** Something happened that a client may be waiting for. */
export type GraphEvent = ((OrderNews | NumberNews | MessageNews | WorkflowNews) & OfAccount) | AccessNews;

/** Where what happens is made known, to every process that shares the store. */
export interface EventPublisher {
  /** Resolves when every process can know of it. Never rejects: what was not heard is seen by the next read. */
  publish(event: GraphEvent): Promise<void>;
}
