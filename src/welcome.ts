import type { Application } from './application.js';

/** What a developer reads who has just started the server. */
export function welcome(
  { url, sandboxUrl, identities }: Pick<Application, 'url' | 'sandboxUrl' | 'identities'>,
  hasPlayground: boolean,
): string {
  const [first] = identities;
  const lines = ['', `  Telegent Graph answers at ${url}/graphql`];
  if (hasPlayground) lines.push(`  Playground: ${url}/playground`);
  if (sandboxUrl) lines.push(`  Sandbox: ${sandboxUrl}, ids to ask for at ${sandboxUrl}/_sandbox/state`);
  if (first) {
    lines.push('', '  Tokens of the sandbox, one a role, valid for twelve hours:', '');
    for (const { label, role, token } of identities) lines.push(`  ${label} (${role})`, `  ${token}`, '');
    lines.push('  A first query:', '', `  ${firstQuery(url, first.token)}`);
  }
  return [...lines, '', ''].join('\n');
}

const firstQuery = (url: string, token: string): string =>
  [
    `curl -s ${url}/graphql`,
    `-H 'Authorization: Bearer ${token}'`,
    `-H 'Content-Type: application/json'`,
    `-d '{"query":"{ viewer { role account { name } } }"}'`,
  ].join(' ');
