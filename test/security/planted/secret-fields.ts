import {
  getNamedType,
  isInputObjectType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

const SECRET_WORD = /^(?:password|passcode|passphrase|pin|puk|token|secret|credential|key|base64)s?$/i;
const SECRET_DESCRIPTION = /\ba secret\b|never shown again/i;
/** Words of a description or a name that look like it, and are none: see why. */
const NO_SECRETS: ReadonlySet<string> = new Set([
  // Names a call, and opens nothing; it is hashed all the same.
  'idempotencyKey',
]);

/** Inputs that are none by their name, and must be kept like one: what people write to each other. */
const BESIDES = ['sendMessage.body', 'sendMessage.mediaUrls'];

/** Every input of a mutation that holds a secret, such as `sendMessage.mediaBase64.base64`. */
export function secretFields(schema: GraphQLSchema): readonly string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [
    ...mutations.flatMap(({ name, args }) => args.flatMap(({ type }) => secretsIn(type, name, []))),
    ...BESIDES,
  ].sort();
}

function secretsIn(type: GraphQLInputType, path: string, above: readonly string[]): readonly string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || above.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    const own = `${path}.${field.name}`;
    if (isInputObjectType(getNamedType(field.type)))
      return secretsIn(field.type, own, [...above, named.name]);
    return isSecret(field) ? [own] : [];
  });
}

function isSecret({ name, description }: GraphQLInputField): boolean {
  const words = name.split(/(?=[A-Z])|_/);
  const looksSecret =
    words.some((word) => SECRET_WORD.test(word)) || SECRET_DESCRIPTION.test(description ?? '');
  return looksSecret && !NO_SECRETS.has(name) && !/type$/i.test(name);
}
