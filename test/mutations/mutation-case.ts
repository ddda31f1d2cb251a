import type { MutationName } from '../../src/auth/mutation-roles.js';
import type { UpstreamOperation, WriteOperation } from '../../src/datasources/telegent/request.js';
import type { Stack, TestViewer } from '../stack.js';

/** What a case may look at and prepare: the running stack, and names that nobody has used yet. */
export interface World {
  readonly stack: Stack;
  /** Ids of the demo seed by name. */
  readonly demo: Readonly<Record<string, string>>;
  /** Another text at each call. */
  unique(prefix: string): string;
  /** A free number of the range for tests, another one at each call. */
  freeNumber(): string;
  /** Does an operation of the platform in the operator's own console: no journal, no quota. */
  elsewhere<Answer = Record<string, unknown>>(operation: UpstreamOperation, body: object): Promise<Answer>;
  /** Runs a mutation as a DISTRIBUTOR, for what a case needs to be there; fails where it is refused. */
  mutate(name: MutationName, input: object, selection: string): Promise<Record<string, unknown>>;
}

type Input = Readonly<Record<string, unknown>>;
type Counts = Readonly<Partial<Record<UpstreamOperation, number>>>;

/** One mutation, with everything that is shown of each: success, bad input, a forbidden caller, a refusal upstream, its cost. */
export interface MutationCase {
  readonly mutation: MutationName;
  /** Makes what is needed, and gives a valid input; called anew for each run. */
  readonly input: (world: World) => Input | Promise<Input>;
  /** Who calls; a DISTRIBUTOR when left out. */
  readonly as?: (world: World) => TestViewer;
  /** What is selected of the payload besides what every payload has. */
  readonly selection: string;
  /** What the payload shows then; a matcher. */
  readonly shows: (input: Input, world: World) => object;
  /** The writes that reach the platform, their bodies exactly; secrets are masked as `***` in the journal. */
  readonly sends: (
    input: Input,
    world: World,
  ) => readonly { readonly operation: WriteOperation; readonly body: object }[];
  /** Upstream requests, token requests apart, until the mutation is settled, with nothing of the payload selected. */
  readonly requests: {
    /** With cold caches. */
    readonly cold: Counts;
    /** After the same kind of mutation has just been done by the same viewer. */
    readonly warm: Counts;
  };
  /** A mistake, and where it is told. */
  readonly badInput: { readonly change: Input; readonly field: readonly string[]; readonly code?: string };
  /** A refusal of the platform for the (first) write; the usual one is words that nobody knows, told as UPSTREAM_REJECTED. */
  readonly refusal?: { readonly message: string; readonly code: string };
}
