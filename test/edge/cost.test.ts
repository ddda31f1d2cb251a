import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';
import { costOf } from '../../src/edge/cost.js';
import { schema } from '../schema/refusing-sources.js';

const TEXT = `
  query One($first: Int, $more: Int = 3, $ids: [ID!]!, $with: Boolean!, $id: ID) {
    account(id: $id) {
      numbers(first: $first) { nodes { id account @include(if: $with) { numbers(first: $more) { nodes { id } } } } }
    }
    nodes(ids: $ids) { id }
  }
  query Two { accounts(first: 7) { nodes { id } } }`;

const variables = fc.record(
  {
    first: fc.option(fc.integer({ min: 1, max: 100 })),
    more: fc.integer({ min: 1, max: 20 }),
    ids: fc.array(fc.constantFrom('AID-1', 'NID-1'), { maxLength: 40 }),
    with: fc.boolean(),
    id: fc.constantFrom('AID-1', 'AID-2'),
  },
  { requiredKeys: ['ids', 'with'] },
);

test('an operation that was measured before costs what it costs when it is new', () => {
  const cost = (document: ReturnType<typeof parse>, sent: Record<string, unknown>, operationName = 'One') => {
    try {
      return costOf(schema, { document, operationName, variables: sent });
    } catch (error) {
      return String(error);
    }
  };
  fc.assert(
    fc.property(fc.array(variables, { minLength: 2, maxLength: 40 }), (sequence) => {
      const document = parse(TEXT);
      for (const sent of sequence) {
        expect(cost(document, sent)).toBe(cost(parse(TEXT), sent));
        expect(cost(document, {}, 'Two')).toBe(cost(parse(TEXT), {}, 'Two'));
      }
    }),
    { numRuns: 20 },
  );
});
