import { fileURLToPath } from 'node:url';
import { startProgram } from '../run/programs.mjs';
import { JWT_SECRET } from '../run/tokens.mjs';
import { productEnvironment } from './telegent-graph.mjs';

/**
 * Who is measured. `speaks` is the schema that it understands: `graph` the product's, `mesh` the one that Mesh generates,
 * `nothing` that of the server which sends bytes.
 */
export const PEERS = [
  {
    name: 'graph',
    title: 'Telegent Graph',
    program: '../../dist/src/main.js',
    speaks: 'graph',
    environment: productEnvironment,
  },
  { name: 'apollo', title: 'Apollo Server, RESTDataSource', program: 'apollo.mjs', speaks: 'graph' },
  {
    name: 'apollo-cache',
    title: 'Apollo Server, with its response cache',
    program: 'apollo-response-cache.mjs',
    speaks: 'graph',
    hasResponseCache: true,
  },
  {
    name: 'yoga',
    title: 'GraphQL Yoga, with its response cache',
    program: 'yoga.mjs',
    speaks: 'graph',
    hasResponseCache: true,
  },
  { name: 'mesh', title: 'GraphQL Mesh, @omnigraph/openapi', program: 'mesh.mjs', speaks: 'mesh' },
  { name: 'bare', title: 'node:http sending the same bytes', program: 'bare-http.mjs', speaks: 'nothing' },
];

/** The most that the product can be told it has; more than any peer but the bare server can use. */
const AMPLE = 100_000;

/** Starts a peer in front of a sandbox; `env` adds to what it is started with. */
export async function startPeer(peer, sandbox, { quota = AMPLE, env = {} } = {}) {
  const program = await startProgram(fileURLToPath(new URL(peer.program, import.meta.url)), {
    TELEGENT_BASE_URL: sandbox.url,
    TELEGENT_ACCOUNT_KEY: sandbox.accountKey,
    TELEGENT_ACCOUNT_SECRET: sandbox.accountSecret,
    AUTH_JWT_SECRET: JWT_SECRET,
    ...peer.environment?.(quota),
    ...env,
  });
  return { ...program, peer, url: new URL('/graphql', program.ready.url).href };
}
