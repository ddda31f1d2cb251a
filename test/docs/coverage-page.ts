import { leastRoleOf } from '../../src/auth/mutation-roles.js';
import { upstreamOperations } from '../../src/datasources/telegent/generated/operations.js';
import { titleOf } from '../mutations/case-files.js';
import type { MutationCase } from '../mutations/mutation-case.js';
import { isWrite } from '../mutations/sent.js';
import { ROLES, rolesFrom } from '../mutations/strangers.js';
import { reads } from './reads.js';

const INTRODUCTION = `# Coverage: from the platform's operations to the graph

Made by \`npm run coverage-page\` out of what the tests prove: \`test/docs/reads.ts\`, the cases of \`test/mutations/cases/\` and
the roles of \`src/auth/mutation-roles.ts\`. Do not edit.
`;

/** What of the graph reaches each operation of the platform; empty where nothing does. */
export function coverageOf(cases: readonly MutationCase[]): ReadonlyMap<string, string> {
  const mutationsOf = (operation: string): readonly string[] => [
    ...new Set(
      cases
        .filter(({ requests }) => operation in requests.cold)
        .map(({ mutation }) => `Mutation.${mutation}`),
    ),
  ];
  return new Map(
    Object.keys(upstreamOperations).map((operation) => {
      if (operation === 'createToken') return [operation, 'the client itself, for each endpoint'];
      if (isWrite(operation)) return [operation, mutationsOf(operation).map(code).join(', ')];
      const read = reads[operation as keyof typeof reads];
      if ('fields' in read) return [operation, read.fields.map(code).join(', ')];
      return [operation, `comes with ${code(read.comesWith)}: ${read.why}`];
    }),
  );
}

/** The text of docs/coverage.md, before it is formatted. */
export function coveragePage(cases: readonly MutationCase[]): string {
  const operations = [...coverageOf(cases)].map(([operation, reachedBy]) => {
    const { method, path } = upstreamOperations[operation as keyof typeof upstreamOperations];
    return [code(operation), `${method} ${path}`, reachedBy];
  });
  const roles = Object.entries(leastRoleOf).map(([mutation, least]) => [
    code(mutation),
    ...ROLES.map((role) => (rolesFrom(least).includes(role) ? 'yes' : '')),
  ]);
  const requests = cases.map((one) => [
    code(titleOf(one)),
    counts(one.requests.cold),
    counts(one.requests.warm),
  ]);
  return [
    INTRODUCTION,
    '## Operations\n',
    table(['operation of the platform', 'request', 'reached by'], operations),
    '## Who may call which mutation\n',
    'What a caller may touch with it is decided on the records; see [tenancy](tenancy.md). Everything else is `FORBIDDEN`, and',
    '`UNAUTHENTICATED` without credentials. `test/mutations/roles.test.ts` calls each as each.\n',
    table(['mutation', ...ROLES.map(code)], roles),
    '## What a mutation costs upstream\n',
    'Requests until the mutation is settled, without those for tokens and for what is selected of the payload: with cold caches,',
    'and right after the same kind of mutation by the same viewer. `test/mutations/every-mutation.test.ts` counts them.\n',
    table(['mutation', 'cold', 'warm'], requests),
  ].join('\n');
}

function counts(requests: Readonly<Record<string, number | undefined>>): string {
  const parts = Object.entries(requests).map(([operation, count]) => `${count} ${code(operation)}`);
  const sum = Object.values(requests).reduce<number>((total, count) => total + (count ?? 0), 0);
  return `${sum}: ${parts.join(', ')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
