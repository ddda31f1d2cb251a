import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { writeCursor } from '../../src/datasources/paging/pagination.js';
import { checkOperation } from '../../src/schema/validation/preflight.js';
import { run, schema } from './refusing-sources.js';

const areaCursor = writeCursor('areas', { key: '201', id: '' });
const bad: readonly (readonly [query: string, argument: string])[] = [
  ['{ accounts(first: 0) { nodes { id } } }', 'accounts.first'],
  ['{ everyone: accounts(first: 0) { nodes { id } } }', 'everyone.first'],
  ['{ accounts(first: -1) { nodes { id } } }', 'accounts.first'],
  ['{ accounts(first: 101) { nodes { id } } }', 'accounts.first'],
  ['{ accounts(after: "garbage") { nodes { id } } }', 'accounts.after'],
  ['{ accounts(after: "") { nodes { id } } }', 'accounts.after'],
  [`{ accounts(after: "${areaCursor}") { nodes { id } } }`, 'accounts.after'],
  ['{ account(id: "TSUID-1") { id } }', 'account.id'],
  ['{ subscriber(id: "AID-1") { id } }', 'subscriber.id'],
  ['{ subscriber(id: "TSUID-") { id } }', 'subscriber.id'],
  ['{ subscription(id: "") { id } }', 'subscription.id'],
  ['{ package(id: "PRID-1") { id } }', 'package.id'],
  ['{ product(id: "PKID-1") { id } }', 'product.id'],
  ['{ order(id: "SUB-1") { id } }', 'order.id'],
  ['{ messageRoute(id: "CRID-1") { id } }', 'messageRoute.id'],
  ['{ voiceRoute(id: "MRID-1") { id } }', 'voiceRoute.id'],
  ['{ message(id: "MRID-1") { id } }', 'message.id'],
  ['{ webhook(id: "AID-1") { id } }', 'webhook.id'],
  ['{ workgroup(id: "AID-1") { id } }', 'workgroup.id'],
  ['{ service(id: "AID-1") { id } }', 'service.id'],
  ['{ threshold(id: "FEID-1") { id } }', 'threshold.id'],
  ['{ feature(id: "THID-1") { id } }', 'feature.id'],
  ['{ distributor(id: "AID-1") { id } }', 'distributor.id'],
  ['{ node(id: "nonsense") { id } }', 'node.id'],
  ['{ nodes(ids: ["AID-1", "nonsense"]) { id } }', 'nodes.ids.1'],
  [`{ nodes(ids: [${'"AID-1",'.repeat(101)}]) { id } }`, 'nodes.ids'],
  ['{ number(id: "AID-1") { id } }', 'number.id'],
  ['{ number(number: "555-0123") { id } }', 'number.number'],
  ['{ number(iccid: "8901") { id } }', 'number.iccid'],
  ['{ numberAvailability(input: { areaCode: "20" }) { total } }', 'numberAvailability.input.areaCode'],
  ['{ numberAvailability(input: { zipCode: "0730x" }) { total } }', 'numberAvailability.input.zipCode'],
  ['{ numberAvailability(input: { page: 0 }) { total } }', 'numberAvailability.input.page'],
  [
    '{ portInEligibility(input: { number: "nobody", classification: MVNO }) { eligible } }',
    'portInEligibility.input.number',
  ],
];

describe('a bad argument', () => {
  test.each(bad)('%s is refused before any source is asked', async (query, argument) => {
    const { errors } = await run(query);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
  });

  test.each(bad)('%s is found before execution', (query, argument) => {
    const errors = checkOperation(schema, { document: parse(query), variables: {} });
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
  });

  test.each([
    ['{ mine: number { id } }', 'mine.id'],
    ['{ number(id: "NID-1", number: "+12015550123") { id } }', 'number.number'],
  ])('%s names not exactly one number', async (query, argument) => {
    const { errors } = await run(query);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
  });

  test('is found deep below, in fragments, and behind variables', () => {
    const document = parse(`
      query Deep($size: Int) { account { ...lists } }
      query Other { accounts(first: 0) { totalCount } }
      fragment lists on Account { numbers(first: 5) { nodes { messages(first: $size) { totalCount } } } }
    `);
    const check = (size: number): readonly unknown[] =>
      checkOperation(schema, { document, operationName: 'Deep', variables: { size } }).map(
        ({ extensions }) => extensions['argument'],
      );
    expect(check(20)).toEqual([]);
    expect(check(1000)).toEqual(['account.numbers.nodes.messages.first']);
  });

  test('is told by the response path of its field, wherever the field is spread', () => {
    const document = parse(`
      { family: account(id: "x") { ...lists } subscriber(id: "y") { ... on Subscriber { name } } ...roots }
      fragment lists on Account { lines: numbers(first: 0) { totalCount } ...lists2 }
      fragment lists2 on Account { subscribers(first: 5, after: "z") { totalCount } }
      fragment roots on Query { nodes(ids: ["a", "AID-1", "b"]) { id } shop: account { ...lists } }
    `);
    const paths = checkOperation(schema, { document, variables: {} }).map(
      ({ extensions }) => extensions['argument'],
    );
    expect(paths).toEqual([
      'family.id',
      'subscriber.id',
      'family.lines.first',
      'nodes.ids.0',
      'nodes.ids.2',
      'family.subscribers.after',
    ]);
  });

  test('of another operation is not looked for', () => {
    const document = parse(`
      query One { account { id } }
      query Other { account { ...lists } }
      fragment lists on Account { numbers(first: 0) { totalCount } }
    `);
    expect(checkOperation(schema, { document, operationName: 'One', variables: {} })).toEqual([]);
  });

  test('is never repeated in the error', async () => {
    const { errors } = await run(
      '{ a: account(id: "4711-secret") { id } b: number(number: "4711-secret") { id } }',
    );
    expect(errors).toHaveLength(2);
    expect(JSON.stringify(errors)).not.toContain('4711');
  });
});

describe('a good argument', () => {
  test.each([
    ['{ number(number: "+1 (201) 555-0123") { e164 } }', { e164: '+12015550123' }],
    ['{ number(iccid: "8901 2601 2345 6789 012F") { e164 } }', { iccid: '8901260123456789012' }],
    ['{ number(id: "TNID-77") { e164 } }', { id: 'NID-77' }],
  ])('%s reaches the source in its usual form', async (query, key) => {
    const asked: unknown[] = [];
    const find = async (given: unknown): Promise<null> => {
      asked.push(given);
      return null;
    };
    const numbers = { find } as never;
    expect(await run(query, { parts: { numbers } })).toEqual({ data: { number: null } });
    expect(asked).toEqual([key]);
  });

  test('leaves the page size at 20, even when null is sent', async () => {
    const pages: unknown[] = [];
    const list = async (page: unknown): Promise<null> => {
      pages.push(page);
      return null;
    };
    await run('query ($size: Int) { a: accounts { totalCount } b: accounts(first: $size) { totalCount } }', {
      parts: { accounts: { list } as never },
      variableValues: { size: null },
    });
    expect(pages).toEqual(Array(2).fill({ list: 'accounts', first: 20, after: null }));
  });
});
