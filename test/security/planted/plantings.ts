import type { MutationName } from '../../../src/auth/mutation-roles.js';
import type { World } from '../../mutations/mutation-case.js';
import type { Marks } from './marks.js';

type Fields = Readonly<Record<string, unknown>>;

/** Secrets for one call of a mutation, in place of those of its case. */
export interface SecretInput {
  readonly mutation: MutationName;
  /** The secret fields of the input, and what goes with them. */
  readonly secrets: (marks: Marks) => Fields;
  /** What people write to each other: shown to those who may read it, and nowhere else. */
  readonly messages?: (marks: Marks) => Fields;
  /** A record of its own for each call, where the case shares one: an unsettled write may hold it. */
  readonly record?: (world: World, lines: Lines) => Promise<Fields>;
}

/** Numbers of the demo in service, each given once. */
export interface Lines {
  next(): string;
}

const basic = (marks: Marks) => ({
  authenticationType: 'BASIC',
  username: 'admin',
  password: marks.text(),
});
const bearer = (marks: Marks) => ({ authenticationType: 'BEARER', token: marks.text() });
/** Clears what the case gives for the other way to prove oneself. */
const NONE = { username: null, password: null, token: null };
const NO_CALLBACK = { callbackUsername: null, callbackPassword: null, callbackToken: null };

const basicMessages = (marks: Marks) => ({
  ...NONE,
  ...NO_CALLBACK,
  ...basic(marks),
  callbackUrl: 'https://hooks.example.com/receipts',
  callbackAuthenticationType: 'BEARER',
  callbackToken: marks.text(),
});
const bearerMessages = (marks: Marks) => ({
  ...NONE,
  ...NO_CALLBACK,
  ...bearer(marks),
  callbackUrl: 'https://hooks.example.com/receipts',
  callbackAuthenticationType: 'BASIC',
  callbackUsername: 'admin',
  callbackPassword: marks.text(),
});
const basicWeb = (marks: Marks) => ({ ...NONE, ...basic(marks) });
const bearerWeb = (marks: Marks) => ({ ...NONE, ...bearer(marks) });
const webCalls = { type: 'URL', url: 'https://hooks.example.com/calls', trunks: null, ipWhitelist: null };

const ofPassword = (marks: Marks) => ({ password: marks.text() });
const ofPin = (marks: Marks) => ({ pin: marks.digits() });
const ofCarrier = (marks: Marks) => ({ accountPassword: marks.text() });
const ownLine = (_world: World, lines: Lines) => Promise.resolve({ number: lines.next() });

/** Every secret input of every mutation. */
export const SECRET_INPUTS: readonly SecretInput[] = [
  { mutation: 'createSubscriber', secrets: ofPassword },
  { mutation: 'updateSubscriber', secrets: ofPassword },
  { mutation: 'createMessageRoute', secrets: basicMessages },
  { mutation: 'createMessageRoute', secrets: bearerMessages },
  { mutation: 'updateMessageRoute', secrets: basicMessages },
  { mutation: 'updateMessageRoute', secrets: bearerMessages },
  { mutation: 'createVoiceRoute', secrets: (marks) => ({ ...webCalls, ...basicWeb(marks) }) },
  { mutation: 'createVoiceRoute', secrets: (marks) => ({ ...webCalls, ...bearerWeb(marks) }) },
  { mutation: 'updateVoiceRoute', secrets: basicWeb, record: newWebRoute },
  { mutation: 'updateVoiceRoute', secrets: bearerWeb, record: newWebRoute },
  { mutation: 'createWebhook', secrets: basicWeb },
  { mutation: 'createWebhook', secrets: bearerWeb },
  { mutation: 'updateWebhook', secrets: basicWeb },
  { mutation: 'updateWebhook', secrets: bearerWeb },
  { mutation: 'submitPortIn', secrets: ofCarrier },
  { mutation: 'updatePortIn', secrets: ofCarrier },
  { mutation: 'issuePortOutPin', secrets: ofPin, record: ownLine },
  { mutation: 'activateVoicemail', secrets: ofPin, record: ownLine },
  {
    mutation: 'updateVoicemail',
    secrets: ofPin,
    record: async ({ elsewhere }, lines) => {
      const number = lines.next();
      await elsewhere('activateVoicemail', { PhoneNumber: number });
      return { number };
    },
  },
  {
    mutation: 'sendMessage',
    secrets: (marks) => ({ mediaBase64: [{ base64: marks.base64(), baseType: 'image/png' }] }),
    messages: (marks) => ({ body: marks.text(), mediaUrls: [marks.url()] }),
  },
];

/** The same in groups that can be under way at once: creations of one account wait for each other. */
export const WAVES: readonly (readonly SecretInput[])[] = SECRET_INPUTS.reduce<SecretInput[][]>(
  (waves, planted) => {
    const free = waves.find((wave) => wave.every(({ mutation }) => mutation !== planted.mutation));
    if (free) free.push(planted);
    else waves.push([planted]);
    return waves;
  },
  [],
);

async function newWebRoute({ mutate, demo, unique }: World): Promise<Fields> {
  const input = { accountId: demo['emptyAccountId'], name: unique('Web'), ...webCalls };
  const { voiceRoute } = await mutate('createVoiceRoute', input, 'voiceRoute { id }');
  return {
    voiceRouteId: (voiceRoute as { readonly id: string }).id,
    trunks: null,
    transferCallerId: null,
  };
}

/** The fields of an input that marks were planted in, by the path of `secretFields`. */
export function plantedFields(mutation: string, input: unknown, cores: readonly string[]): readonly string[] {
  if (Array.isArray(input)) return input.flatMap((part) => plantedFields(mutation, part, cores));
  if (typeof input === 'object' && input !== null) {
    return Object.entries(input).flatMap(([name, value]) =>
      plantedFields(`${mutation}.${name}`, value, cores),
    );
  }
  if (typeof input !== 'string') return [];
  const texts = [input, Buffer.from(input, 'base64').toString()];
  return cores.some((core) => texts.some((text) => text.includes(core))) ? [mutation] : [];
}
