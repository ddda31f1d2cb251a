import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { MutationName } from '../../src/auth/mutation-roles.js';
import { call, done, type Payload } from '../mutations/call.js';
import { sentBy, type SentWrite } from '../mutations/sent.js';
import { startStack, type Stack } from '../stack.js';

/** A section of the guide, played by a distributor through the graph, in front of a sandbox of its own. */
export interface Scenario {
  stack(): Stack;
  /** The id or number of a record of the demo. */
  demo(name: string): string;
  /** Calls a mutation that must succeed; with what of it reached the platform. */
  does(
    mutation: MutationName,
    input: object,
    selection: string,
  ): Promise<{ readonly payload: Payload; readonly writes: readonly SentWrite[] }>;
  /** Asks a query that must be answered without errors. */
  asks(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
}

/** Starts a scenario before the tests of a file, and ends it after them. */
export function scenario(): Scenario {
  jest.setTimeout(120_000);
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ quota: 10_000 });
  });
  afterAll(() => stack.stop());
  return {
    stack: () => stack,
    demo: (name) => {
      const value = stack.state.demo[name];
      if (value === undefined) throw new Error(`The demo has no ${name}`);
      return value;
    },
    does: async (mutation, input, selection) => {
      const { result, writes } = await sentBy(stack, async () => call(stack, mutation, input, { selection }));
      return { payload: done(result), writes };
    },
    asks: async (document, variables) => {
      const { data, errors } = await stack.query(document, variables);
      expect(errors).toEqual([]);
      return data;
    },
  };
}

/** The id of the record that a field of a payload shows. */
export function idIn(payload: Payload, field: string): string {
  const record = payload[field] as { readonly id?: string } | null | undefined;
  if (typeof record?.id !== 'string') throw new Error(`There is no ${field} in ${JSON.stringify(payload)}`);
  return record.id;
}
