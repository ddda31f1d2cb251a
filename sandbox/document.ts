import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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

const here = dirname(fileURLToPath(import.meta.url));

/** sandbox/openapi.yaml; found from the sources as well as from the compiled files. */
export function readDocument(): SpecificationDocument {
  const file = locate();
  const text = readFileSync(file, 'utf8');
  // Parsing YAML is most of a start; the compiled sandbox keeps the result beside itself.
  if (dirname(file) === here) return parsed(text);
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const kept = join(here, `openapi.${digest}.json`);
  return readKept(kept) ?? keep(kept, parsed(text));
}

function locate(): string {
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, 'sandbox', 'openapi.yaml');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error('sandbox/openapi.yaml was not found');
  }
}

function parsed(text: string): SpecificationDocument {
  return parse(text, { uniqueKeys: false }) as SpecificationDocument;
}

function readKept(file: string): SpecificationDocument | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SpecificationDocument;
  } catch {
    return undefined;
  }
}

/** Where nothing can be written, each start parses again. */
function keep(file: string, document: SpecificationDocument): SpecificationDocument {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, JSON.stringify(document));
    renameSync(unfinished, file);
  } catch {
    return document;
  }
  return document;
}
