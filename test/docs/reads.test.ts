import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { deploy } from '../tenancy/credentials-file.js';
import { advance } from '../upstream/passing-time.js';
import { reads, type AnsweringRead } from './reads.js';

jest.setTimeout(120_000);

const AMPLE = 10_000;
const TWO_WEEKS = 14 * 24 * 3600;

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const entries = Object.entries(reads);
const answering = entries.flatMap(([operation, read]) => ('fields' in read ? [{ operation, ...read }] : []));

/** Where a question is asked, and by whom. */
interface Place {
  readonly stack: Stack;
  readonly as: TestViewer;
}

let places: Readonly<Record<NonNullable<AnsweringRead['by']> | 'the demo', Place>>;
let ending: readonly Stack[];
beforeAll(async () => {
  const [demo, large] = await Promise.all([
    startStack({ quota: AMPLE }),
    startStack({ seed: 'scale:1x600x2', quota: AMPLE }),
  ]);
  const { familyAccountId: accountId = '', familyManagerId: subscriberId } = demo.state.demo;
  const alone = await deploy(demo, { main: { accountId } });
  const as: TestViewer = { role: 'DISTRIBUTOR' };
  // The size of the inventory is known once it has been listed.
  await large.query('{ accounts { nodes { numbers { totalCount } } } }');
  places = {
    'the demo': { stack: demo, as },
    'a large inventory': { stack: large, as },
    'an account on its own': { stack: alone, as: { role: 'ACCOUNT_ADMIN', accountId } },
    'the holder of the number': { stack: demo, as: { role: 'SUBSCRIBER', accountId, subscriberId } },
  };
  ending = [alone, demo, large];
});
afterAll(async () => {
  for (const stack of ending) await stack.stop();
});

describe('the fields that are said to be answered with', () => {
  test.each(answering)('$operation are, and send it', async ({ operation, fields, asks, by }) => {
    const { stack, as } = places[by ?? 'the demo'];
    const document = asks(stack.state.demo);
    expect([...fieldsOf(document)]).toEqual(expect.arrayContaining([...fields]));
    await advance(stack, TWO_WEEKS);
    await stack.resetJournal();
    expect((await stack.query(document, {}, { as })).errors).toEqual([]);
    expect(Object.keys((await stack.journal()).byOperation)).toContain(operation);
  });
});

test('what comes with another read comes with one that fields are answered with', () => {
  for (const [, read] of entries)
    if ('comesWith' in read) expect(reads[read.comesWith]).toHaveProperty('fields');
});

/** The fields that a document asks for, as `Type.field`. */
function fieldsOf(document: string): ReadonlySet<string> {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const node = parse(document);
  visit(
    node,
    visitWithTypeInfo(types, {
      Field: ({ name }) => void found.add(`${types.getParentType()?.name}.${name.value}`),
    }),
  );
  return found;
}
