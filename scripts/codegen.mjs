/**
 * Writes every file that is made out of another: types and operations of the platform, the version of decoded answers,
 * `schema.graphql`, and the types of the operations in tests and playground. With `--check` it writes nothing, and fails when one of them is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { printSchema } from 'graphql';
import openapiTypescript, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { parse } from 'yaml';
import { answersVersion } from './answers-version.mjs';
import { buildWhenStale } from './build.mjs';
import { upstreamOperations } from './upstream-operations.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const specification = join(root, 'sandbox/openapi.yaml');
const isCheck = process.argv.includes('--check');

// The build needs the platform's types, and the schema is printed from the build: the order matters.
keep('src/datasources/telegent/generated/operations.ts', upstreamOperations(specification));
keep('src/datasources/telegent/generated/specification.ts', await upstreamTypes());
keep(
  'src/datasources/telegent/generated/answers-version.ts',
  answersVersion(join(root, 'src/datasources/telegent')),
);
buildWhenStale();
const schema = await printedGraph();
keep('schema.graphql', schema);
for (const [path, text] of await operationTypes(schema)) keep(path, text);

function keep(path, text) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (isCheck) {
    console.error(`${path} is stale: run npm run codegen and commit the result.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path} written`);
}

async function upstreamTypes() {
  const nodes = await openapiTypescript(pathToFileURL(specification), { silent: true });
  return COMMENT_HEADER + astToString(nodes);
}

async function printedGraph() {
  const { buildGraph } = await import('../dist/modules/src/schema/build.js');
  return `${printSchema(buildGraph())}\n`;
}

async function operationTypes(sdl) {
  const config = parse(readFileSync(join(root, 'codegen.yml'), 'utf8'));
  const files = await generate({ ...config, schema: sdl, cwd: root, silent: true }, false);
  return files.map(({ filename, content }) => [filename, content]);
}
