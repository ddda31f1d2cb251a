import type { MutationName } from '../../src/auth/mutation-roles.js';
import type {
  ReadOperation,
  UpstreamOperation,
  WriteOperation,
} from '../../src/datasources/telegent/request.js';
import type { Stack, TestViewer } from '../stack.js';

/** What a case may look at and prepare: the running stack, and names that nobody has used yet. Each file of cases has its own. */
export interface World {
  readonly stack: Stack;
  /** Ids of the demo seed by name. */
  readonly demo: Readonly<Record<string, string>>;
  /** Another text at each call. */
  unique(prefix: string): string;
  /** A number of the range for tests that nobody has and the platform does not sell, another one at each call. */
  freeNumber(): string;
  /** Does an operation of the platform in the operator's own console: no journal, no quota. */
  elsewhere<Answer = Record<string, unknown>>(operation: UpstreamOperation, body: object): Promise<Answer>;
  /** Runs a mutation as a DISTRIBUTOR, for what a case needs to be there; fails where it is refused. */
  mutate(name: MutationName, input: object, selection: string): Promise<Record<string, unknown>>;
}

type Input = Readonly<Record<string, unknown>>;
type Counts = Readonly<Partial<Record<UpstreamOperation, number>>>;

/** One way to call a mutation, with everything that is shown of each: success, bad input, a forbidden caller, a refusal upstream, its cost. */
export interface MutationCase {
  readonly mutation: MutationName;
  /** Tells the cases of one mutation apart, where it has several. */
  readonly variant?: string;
  /**
   * Makes what is needed, and gives a valid input; called anew for each run, and twice before the two runs that are counted, so
   * that each input needs a record of its own where the mutation uses it up.
   */
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
  /**
   * Upstream requests, token requests apart, until the mutation is settled, with nothing of the payload selected. Everything
   * that the inputs need is made before the caches get cold.
   */
  readonly requests: {
    /** With cold caches. */
    readonly cold: Counts;
    /** Right after the same kind of mutation has been done with another input, by the same viewer. */
    readonly warm: Counts;
  };
  /** Seconds until the caches are cold: two weeks, unless the input would be out of date by then. */
  readonly coldAfterSeconds?: number;
  /** A mistake, and where it is told. */
  readonly badInput: { readonly change: Input; readonly field: readonly string[]; readonly code?: string };
  /**
   * How someone of another account is refused who has the least role, and in the same words where nothing of what the input
   * names exists: NOT_FOUND when left out. Null where the input names nothing of any account.
   */
  readonly foreign?: string | null;
  /** Fields of the input that name what every account may use, such as a package of the distributor's catalogue. */
  readonly shared?: readonly string[];
  /** Name in the demo of an account whose own credential has to be configured. */
  readonly credentialOf?: string;
  /** The read that a mutation without writes is made for: it leaves no operation, and a retry makes it anew. */
  readonly asks?: ReadOperation;
  /** Whether a retry is marked as replayed although the mutation has no writes, and so no operation of its own. */
  readonly isReplayed?: boolean;
  /** Whether a refusal stops a step of a workflow, which tells it in the payload, while the mutation itself has succeeded. */
  readonly isToldByItsStep?: boolean;
  /** A refusal of the platform for the (first) write, or for what is asked; the usual one is words that nobody knows, told as UPSTREAM_REJECTED. */
  readonly refusal?: { readonly message: string; readonly code: string };
}
