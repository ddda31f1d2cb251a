import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { exampleAnswer } from '../decode/example-answer.js';
import { EXAMPLES, type Example } from './kinds-of-lines.js';

const named = EXAMPLES.map((one) => [one.kind.operation, one] as const);

test('every kind has an example', () => {
  const operations = EXAMPLES.map(({ kind }) => kind.operation);
  expect(new Set(operations).size).toBe(EXAMPLES.length);
  expect(EXAMPLES.length).toBe(25);
});

test.each(named)('what %s changes is dropped from the caches', (_operation, one) => {
  const missed = (result: Example['result'], reads: Example['shownBy']) => {
    const tags = new Set(one.kind.tags(one.body, result));
    return reads.filter((read) => !read.tags.some((tag) => tags.has(tag))).map(({ operation }) => operation);
  };
  expect(missed(null, one.shownBy)).toEqual([]);
  expect(missed(one.result, [...one.shownBy, ...one.alsoShownBy])).toEqual([]);
  expect([...one.shownBy, ...one.alsoShownBy]).not.toEqual([]);
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}
const { paths } = parse(readFileSync('sandbox/openapi.yaml', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const bodies = new Map(
  Object.values(paths)
    .flatMap((path) => Object.values(path))
    .map(({ operationId, requestBody }) => [operationId, requestBody?.content['application/json'].schema]),
);

function fieldsOf({ properties = {}, items }: Schema): readonly string[] {
  const below = [...Object.values(properties), ...(items ? [items] : [])];
  return [...Object.keys(properties), ...below.flatMap(fieldsOf)];
}

test.each(named)(
  '%s names every secret of its body, and no field that is not there',
  (operation, { kind }) => {
    const fields = fieldsOf(bodies.get(operation) ?? {});
    expect(fields.length).toBeGreaterThan(0);
    const secrets = fields.filter((field) => /password|secret|token|pin$/i.test(field));
    expect(kind.secrets).toEqual(expect.arrayContaining(secrets));
    expect(fields).toEqual(expect.arrayContaining([...kind.secrets]));
  },
);

const SECRET = 'hunter2';

test.each(named)('%s decodes no secret that the platform answers with', (operation, { kind, body }) => {
  const planted = {
    ...Object.fromEntries(
      [
        'Secret',
        'AccountKey',
        'Password',
        'PIN',
        'PortOutPin',
        'PortOutPIN',
        'QRCode',
        'QrActivationLink',
      ].map((name) => [name, SECRET]),
    ),
    Numbers: [{ Number: '+12015550100', QrCode: SECRET }],
  };
  const { Status, ...answer } = exampleAnswer(operation) as Record<string, unknown>;
  const status = operation === 'reactivateNumber' ? { Status: 'Active' } : { Status };
  const decoded = kind.decode({ ...answer, ...status, ...planted }, body);
  expect(JSON.stringify(decoded)).not.toContain(SECRET);
  expect(decoded).not.toBeNull();
});
