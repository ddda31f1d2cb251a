import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { BREAK, parse, print, visit } from 'graphql';
import type { GraphQLAnswer, Stack, TestViewer } from '../stack.js';

const journey = (name: string): string =>
  readFileSync(new URL(`../../src/playground/journeys/${name}.graphql`, import.meta.url), 'utf8');

/** What the playground's family home shows of the viewer's account, asked for by id so that a DISTRIBUTOR can ask it too. */
const FAMILY_HOME = `query FamilyHome($accountId: ID) { account(id: $accountId) ${selectionOf('account')} }`;

/** The text of what the family home selects of a field. */
function selectionOf(name: string): string {
  let selection = '';
  visit(parse(journey('family-home')), {
    Field(field) {
      if (field.name.value !== name || !field.selectionSet) return undefined;
      selection = print(field.selectionSet);
      return BREAK;
    },
  });
  return selection;
}

export interface FamilyHome {
  readonly account: {
    readonly name: string;
    readonly manager: { readonly name: string } | null;
    readonly subscribers: { readonly totalCount: number; readonly nodes: readonly FamilyMember[] };
  };
}

export interface FamilyMember {
  readonly id: string;
  readonly guardian: { readonly callsEnabled: boolean | null; readonly messagesEnabled: boolean | null };
  readonly numbers: readonly {
    readonly e164: string;
    readonly dataUsage: { readonly used: number } | null;
    readonly subscription: { readonly package: { readonly name: string } | null } | null;
  }[];
}

/** The operator console, word for word as the playground has it. */
const OPERATOR_CONSOLE = journey('operator-console');

export interface OperatorConsole {
  readonly account: {
    readonly name: string;
    readonly numbers: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly {
        readonly e164: string;
        readonly subscriber: { readonly id: string };
        readonly subscription: { readonly package: { readonly id: string } };
        readonly messageRoute: { readonly id: string };
        readonly dataUsage: { readonly used: number };
      }[];
    };
  };
}

export const DISTRIBUTOR = { role: 'DISTRIBUTOR' } as TestViewer;

/** The manager of the seed's first account. */
export function managerOf({ state: { demo } }: Stack): TestViewer {
  const { familyAccountId: accountId, familyManagerId: subscriberId } = demo;
  return { role: 'MANAGER', accountId, subscriberId };
}

/** Asks for the family home of the seed's first account. */
export function familyHome(stack: Stack, as: TestViewer = DISTRIBUTOR): Promise<GraphQLAnswer<FamilyHome>> {
  return stack.query<FamilyHome>(FAMILY_HOME, { accountId: stack.state.demo['familyAccountId'] }, { as });
}

/** Asks for the family home of an account as one of its admins, with or without the flags of its members. */
export function familyHomeOf(
  stack: Stack,
  accountId: string,
  { as, flags }: { readonly as: TestViewer; readonly flags: boolean },
): Promise<GraphQLAnswer<FamilyHome>> {
  const document = flags
    ? FAMILY_HOME
    : print(
        visit(parse(FAMILY_HOME), { Field: ({ name }) => (name.value === 'guardian' ? null : undefined) }),
      );
  return stack.query<FamilyHome>(document, { accountId }, { as });
}

/** Asks for one page of the operator console of the seed's first account. */
export function operatorConsole(stack: Stack, after?: string): Promise<GraphQLAnswer<OperatorConsole>> {
  const accountId = stack.state.demo['familyAccountId'];
  return stack.query<OperatorConsole>(OPERATOR_CONSOLE, { accountId, after });
}

/** Walks the operator console to its end and gives every number's E.164. */
export async function walkConsole(stack: Stack): Promise<string[]> {
  const numbers: string[] = [];
  for (let after: string | undefined; ;) {
    const { data, errors } = await operatorConsole(stack, after);
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.account.numbers;
    numbers.push(...nodes.map(({ e164 }) => e164));
    if (!pageInfo.hasNextPage) return numbers;
    after = pageInfo.endCursor;
  }
}
