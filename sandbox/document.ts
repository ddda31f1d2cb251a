import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { OperationDocument } from './endpoint.js';
import type { Schema } from './schema.js';

/** What the sandbox reads of openapi.yaml. */
export interface SpecificationDocument {
  paths: Record<string, Record<string, OperationDocument>>;
  components: { schemas: Record<string, Schema> };
}

/** openapi.yaml; the built sandbox has it beside itself as JSON, since parsing YAML would be most of a start. */
export function readDocument(): SpecificationDocument {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = join(here, 'openapi.json');
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as SpecificationDocument;
  return parse(readFileSync(join(here, 'openapi.yaml'), 'utf8'), {
    uniqueKeys: false,
  }) as SpecificationDocument;
}
