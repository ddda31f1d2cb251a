import { createServer } from 'node:http';
import { createGatewayRuntime, useCustomFetch } from '@graphql-hive/gateway-runtime';
import { getComposedSchemaFromConfig } from '@graphql-mesh/compose-cli';
import { DefaultLogger } from '@graphql-mesh/utils';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';
import { tokens } from './graph/context.mjs';
import { listen } from './listen.mjs';

/** GraphQL Mesh: the schema that it makes of the platform's specification, served by its gateway. */
const source = new URL('../../sandbox/openapi.yaml', import.meta.url).pathname;

const telegent = loadOpenAPISubgraph('Telegent', {
  source,
  endpoint: process.env.TELEGENT_BASE_URL,
  // A POST that reads: left a mutation, no screen could ask for usage.
  selectQueryOrMutationField: [{ fieldName: 'getDataUsageInfo', type: 'query' }],
});

const supergraph = await getComposedSchemaFromConfig(
  { subgraphs: [{ sourceHandler: telegent }] },
  new DefaultLogger('compose'),
);

/** The specification's security scheme is one bearer token; the platform wants one for each endpoint URL. */
const fetchWithToken = async (url, { headers, ...init } = {}) =>
  fetch(url, { ...init, headers: { ...headers, authorization: `Bearer ${await tokens.of(url)}` } });

const gateway = createGatewayRuntime({
  supergraph,
  logging: 'error',
  graphiql: false,
  landingPage: false,
  plugins: () => [useCustomFetch(fetchWithToken)],
});

await listen(createServer(gateway));
