import { buildClientSchema, getIntrospectionQuery, GraphQLSchema, type GraphQLField } from 'graphql';
import type { GraphQLAnswer, Stack, TestViewer } from '../stack.js';
import { callsOf } from './candidates.js';
import { Coverage } from './coverage.js';
import { along, pathsFrom, selectionsOf, type Path, type SchemaEdge } from './selections.js';
import type { Traces } from './traces.js';

type Answer = GraphQLAnswer<Record<string, unknown> | null>;
type RootField = GraphQLField<unknown, unknown>;

/** What is told of each answer of a walk. */
export type Visit = (answer: Answer, document: string) => void;

/** Rows of a page, fewer where the operation would cost too much. */
const PAGE_SIZES = [12, 4, 2, 1] as const;
/** Steps behind a field of Query that are followed although the same edges have led to something elsewhere. */
const NEAR = 2;
/** Calls of a field of Query from which an edge is tried until it leads to something. */
const CALLS_TRIED = 6;
/** Tries, from whichever field, after which an edge counts as leading nowhere for the viewer. */
const TRIES = 10;
/** Calls that share an operation. */
const CALLS_TOGETHER = 6;

/** What can be read, by the schema that a running server tells of itself: payloads of mutations are read by nothing else. */
export async function schemaOf(stack: Stack): Promise<GraphQLSchema> {
  const { data } = await stack.query(getIntrospectionQuery());
  return new GraphQLSchema({ query: buildClientSchema(data as never).getQueryType() ?? null });
}

/** Walks whatever the schema offers, as one viewer, in operations that keep within the limits of cost. */
export class Walker {
  readonly coverage: Coverage;
  readonly #tries = new Map<string, number>();
  #token: string | undefined;

  constructor(
    private readonly stack: Stack,
    private readonly schema: GraphQLSchema,
    private readonly viewer: TestViewer,
    private readonly visit: Visit,
  ) {
    this.coverage = new Coverage(schema);
  }

  /**
   * Calls every field of Query with each of these values, and follows every edge of the schema from what it finds: what
   * stands behind an edge is asked for with everything one step further.
   */
  async walk(values: Traces): Promise<void> {
    for (const { root, calls } of this.#roots(values)) {
      const found = await this.#call(root, calls);
      for (const [name, path] of pathsFrom(root.to)) {
        // Once an edge has led to something, ways to it that are longer show nothing new.
        const isNear = path.length <= NEAR;
        for (const [at, call] of found.slice(0, CALLS_TRIED).entries()) {
          const tries = this.#tries.get(name) ?? 0;
          const isDecided = this.coverage.answered.has(name) || tries >= TRIES;
          if (isDecided && !(isNear && at === 0)) break;
          this.#tries.set(name, tries + 1);
          await this.#follow(call === root.field.name ? [root, ...path] : path, call);
        }
      }
    }
  }

  /** Fields that need no argument come first: they lead farthest. */
  #roots(values: Traces): { root: SchemaEdge; calls: string[] }[] {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no queries');
    return Object.values(query.getFields())
      .map((field) => ({ root: edgeOf(this.schema, field), calls: callsOf(field, values) }))
      .sort((one, other) => freeOf(one.calls) - freeOf(other.calls));
  }

  /** Which of the calls the field accepts and answers with something. */
  async #call(root: SchemaEdge, calls: readonly string[]): Promise<string[]> {
    const isAccepted = new Map<string, boolean>();
    for (const call of calls) {
      if (isAccepted.has(kindOf(call))) continue;
      const { errors } = await this.#ask(`{ ${call} { __typename } }`);
      isAccepted.set(kindOf(call), !errors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT'));
    }
    const accepted = calls.filter((call) => isAccepted.get(kindOf(call)));
    const found: string[] = [];
    for (let at = 0; at < accepted.length; at += CALLS_TOGETHER) {
      const together = accepted.slice(at, at + CALLS_TOGETHER);
      await this.#askInParts(
        selectionsOf(this.schema, root.to, PAGE_SIZES[1]),
        (selections) => {
          return together.map((call, index) => `c${index}: ${call} { ${selections.join(' ')} }`).join(' ');
        },
        ({ data }) => {
          together.forEach((call, index) => data?.[`c${index}`] && !found.includes(call) && found.push(call));
        },
      );
    }
    return found;
  }

  /** A way that costs too much in any size is left: the edge has a shorter one. `path` begins with the field of Query itself where the call gives it no arguments: its pages have a size, too. */
  async #follow(path: Path, call: string): Promise<void> {
    const edge = path.at(-1);
    if (!edge) return;
    const isWhole = path[0]?.field.name === call;
    for (const first of PAGE_SIZES) {
      const fits = await this.#askInParts(selectionsOf(this.schema, edge.to, first), (selections) => {
        const asked = along(path, selections, first);
        return isWhole ? asked : `${call} { ${asked} }`;
      });
      if (fits) return;
    }
  }

  /** Asks for all selections in one operation, or in as many as the limits demand. False when one alone is too much. */
  async #askInParts(
    selections: readonly string[],
    write: (selections: readonly string[]) => string,
    note: (answer: Answer) => void = () => undefined,
  ): Promise<boolean> {
    const answer = await this.#ask(`{ ${write(selections)} }`);
    if (!answer.errors.some(({ extensions }) => extensions.code === 'QUERY_TOO_COSTLY')) {
      note(answer);
      return true;
    }
    if (selections.length === 1) return false;
    const half = Math.ceil(selections.length / 2);
    const parts = [selections.slice(0, half), selections.slice(half)];
    for (const part of parts) if (!(await this.#askInParts(part, write, note))) return false;
    return true;
  }

  async #ask(document: string): Promise<Answer> {
    this.#token ??= await this.stack.token({ ...this.viewer, lifeSeconds: 86_400 });
    const answer = await this.stack.query<Record<string, unknown> | null>(document, undefined, {
      as: this.#token,
    });
    this.visit(answer, document);
    if (answer.data) this.coverage.note(document, answer.data);
    return answer;
  }
}

function edgeOf(schema: GraphQLSchema, field: RootField): SchemaEdge {
  const edge = pathsFrom(schema.getQueryType() as never)
    .get(`Query.${field.name}`)
    ?.at(0);
  return edge ?? { from: 'Query', field, to: namedComposite(schema, field) };
}

function namedComposite(schema: GraphQLSchema, field: RootField): SchemaEdge['to'] {
  const name = String(field.type).replace(/[[\]!]/g, '');
  return schema.getType(name) as SchemaEdge['to'];
}

const freeOf = (calls: readonly string[]): number => (calls[0]?.includes('(') === false ? 0 : 1);

/** `node("AID-1")` and `node("AID-2")` are accepted or refused alike. */
export const kindOf = (call: string): string =>
  call.replace(/-[\da-f]{8}-[\da-f-]{27}/g, '').replace(/\d/g, '#');
