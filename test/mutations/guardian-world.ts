import { expect } from '@jest/globals';
import type { Stack, TestViewer } from '../stack.js';
import { FATHER, MOTHER, relativeWithLine, STRANGER, type Line } from './guardian-cases.js';
import type { World } from './mutation-case.js';

export interface Told {
  readonly code: string;
  readonly field: readonly string[] | null;
}

/** What every payload has, and what was selected besides. */
export interface Payload extends Readonly<Record<string, unknown>> {
  readonly userErrors: readonly Told[];
  readonly warnings: readonly Told[];
  readonly operation: { readonly status: string } | null;
}

/** Runs one mutation, as a DISTRIBUTOR unless said otherwise. */
export async function run(
  stack: Stack,
  name: string,
  input: object,
  { selection = '', as }: { readonly selection?: string; readonly as?: TestViewer | undefined } = {},
): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await stack.query<Record<string, Payload>>(
    `mutation ($input: ${type}) { ${name}(input: $input) {
      ${selection} userErrors { code field } warnings { code field } operation { status } } }`,
    { input },
    as ? { as } : {},
  );
  expect(errors).toEqual([]);
  const payload = data[name];
  if (!payload) throw new Error(`${name} has no payload`);
  return payload;
}

/** Bodies of the writes of an operation since the journal was reset. */
export async function sent(stack: Stack, operation: string): Promise<unknown[]> {
  const { entries } = await stack.journal();
  return entries.filter((entry) => entry.operation === operation).map(({ body }) => body);
}

const KEYWORDS = JSON.stringify({
  CustomKeywords: ['vape', 'meet me'],
  SystemKeywords: { Profanity: ['darn'], Violence: ['fight'] },
  SeverityMap: { Vape: 'HIGH', Fight: 'MEDIUM' },
});

/** Only the parents get through, and calls are transcribed for keywords. */
export const WHITELIST_WITH_KEYWORDS = {
  FilterMode: 'WHITELIST',
  AllowedNumbers: [MOTHER, FATHER],
  EnableTranscription: true,
  KeywordFilter: KEYWORDS,
  TranscriptionAction: 'NOTIFY',
  NotificationPhones: [MOTHER],
  ApplyToInbound: true,
};

/** An age level on calls, with lists. */
export const CHILD_LEVEL = {
  FilterMode: 'CHILD',
  AllowedNumbers: [MOTHER],
  BlockedNumbers: [STRANGER],
  ApplyToInbound: true,
  ApplyToOutbound: true,
};

/** Keywords and links are blocked, and a stranger. */
export const ACTIVE_WITH_KEYWORDS = {
  FilterMode: 'ACTIVE',
  AllowedContacts: [MOTHER, FATHER],
  BlockedContacts: [STRANGER],
  KeywordFilter: KEYWORDS,
  ApplyToInbound: true,
  ApplyToOutbound: true,
  BlockLinks: true,
};

/** A filter on the line of a ward. */
export interface WardFilter extends Line {
  readonly filterId: string;
}

/** A ward of the family's manager that no other test touches, with a line and a filter on it. */
export async function wardWith(
  world: World,
  operation: 'createCallFilter' | 'createMessageFilter',
  fields: object,
): Promise<WardFilter> {
  const ward = await relativeWithLine(world);
  await world.elsewhere('createGuardianRelation', {
    ParentSubscriberId: world.demo['familyManagerId'],
    ChildSubscriberId: ward.subscriberId,
    Relation: 'Parent',
  });
  const { FilterId } = await world.elsewhere<{ FilterId: string }>(operation, {
    SubscriberId: ward.subscriberId,
    Phone: ward.number,
    ...fields,
  });
  return { ...ward, filterId: FilterId };
}
