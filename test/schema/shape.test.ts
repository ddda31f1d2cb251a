import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
} from 'graphql';
import { distributor, run, schema } from './refusing-sources.js';

const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const own = objects.filter(({ name }) => !name.startsWith('__'));
const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});

/** A call of a root field whose arguments are well formed. */
function callOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const values: Record<string, string> = {
    id: '"x"',
    ids: '["x"]',
    input: name === 'numberAvailability' ? '{}' : '{ number: "+12015550123", classification: MVNO }',
  };
  const required = args.filter(({ type }) => isNonNullType(type));
  const list = required.map((arg) => `${arg.name}: ${values[arg.name] ?? ''}`).join(', ');
  return `{ ${name}${list && `(${list})`} { __typename } }`;
}

describe('the graph', () => {
  test('has the roots that are promised', () => {
    expect(queries.map(({ name }) => name).sort()).toEqual(
      [
        ...[
          'viewer',
          'node',
          'nodes',
          'account',
          'accounts',
          'subscriber',
          'number',
          'subscription',
          'package',
        ],
        ...[
          'product',
          'order',
          'operation',
          'workflow',
          'orders',
          'numberAvailability',
          'portInEligibility',
          'messageRoute',
          'voiceRoute',
        ],
        ...['message', 'webhook', 'workgroup', 'service', 'threshold', 'feature', 'distributor'],
      ].sort(),
    );
  });

  test.each(queries.map((field) => [field.name, callOf(field)]))(
    '%s needs a viewer',
    async (name, source) => {
      const { errors } = await run(source, { viewer: null });
      expect(errors?.map(({ extensions, path }) => [extensions['code'], path])).toEqual([
        ['UNAUTHENTICATED', [name]],
      ]);
    },
  );

  test('says which type it is without a viewer', async () => {
    expect((await run('{ __typename }', { viewer: null })).data).toEqual({ __typename: 'Query' });
  });

  test('tells a viewer its role', async () => {
    expect((await run('{ viewer { role } }', { viewer: distributor })).data).toEqual({
      viewer: { role: 'DISTRIBUTOR' },
    });
  });

  test('gives a field one type in all Nodes', () => {
    const types = new Map<string, Set<string>>();
    for (const field of nodes.flatMap((node) => Object.values(node.getFields()))) {
      types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
    }
    const several = [...types].filter(([, spellings]) => spellings.size > 1).map(([name]) => name);
    // A subscriber's few numbers are a plain list by contract.
    expect(several).toEqual(['numbers']);
  });

  test('lets every edge be null, so that one failure takes nothing else with it', () => {
    const isRecord = (name: string): boolean =>
      nodes.some((node) => node.name === name) || name.endsWith('Connection');
    const holders = own.filter(({ name }) => !/(Connection|Edge)$/.test(name));
    const rigid = holders.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) && isRecord(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(rigid).toEqual(['Guardian.subscriber']);
  });

  test('shows no link where it has an edge', () => {
    const links = own
      .filter(({ name }) => name !== 'Mutation')
      .flatMap((type) => Object.keys(type.getFields()).filter((name) => /.Id$/.test(name)));
    // Not ids of records of the graph, or of records that are gone.
    expect([...new Set(links)].sort()).toEqual([
      'campaignId',
      'deletedId',
      'matchingId',
      'networkNumberId',
      'transferCallerId',
    ]);
  });

  test('shows no secret', () => {
    // A password that is made is told once, by the mutation that made it.
    const names = own
      .filter(({ name }) => !['CreateSubscriberPayload', 'ActivateLinePayload'].includes(name))
      .flatMap((type) => Object.keys(type.getFields()));
    expect(names.filter((name) => /password|secret|token|\bpin\b/i.test(name))).toEqual([]);
  });

  test('takes no UNKNOWN as an input', () => {
    const inputs = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map((field) => getNamedType(field.type));
      return isObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ args }) => args.map((arg) => getNamedType(arg.type)))
        : [];
    });
    const enums = inputs.filter(isEnumType).filter(({ name }) => !name.startsWith('__'));
    expect(new Set(enums.map(({ name }) => name)).size).toBeGreaterThan(2);
    expect(enums.filter((type) => type.getValue('UNKNOWN')).map(({ name }) => name)).toEqual([]);
  });
});
