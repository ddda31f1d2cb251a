import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { wholeViewer, type Viewer } from '../../auth/viewer.js';

/** What is asked for, however it was sent. */
interface Asked {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const HASH = /^[0-9a-f]{64}$/;

/**
 * The name under which the answer to a question is kept: the whole viewer, the form of the answer, and what is asked for. Null
 * for a caller without credentials, whose requests go the long way.
 */
export function responseKeyOf({ viewer, headers }: FastifyRequest, question: string): string | null {
  return viewer && `${headers.accept ?? ''}\n${nameOf(viewer)}\n${question}`;
}

/** Verified viewers are remembered, and so are their names. */
const names = new WeakMap<Viewer, string>();

function nameOf(viewer: Viewer): string {
  let name = names.get(viewer);
  if (name === undefined) names.set(viewer, (name = JSON.stringify(wholeViewer(viewer))));
  return name;
}

/**
 * The hash of what a request asks for: the document, the operation in it, and the variables. Null for what goes the long way:
 * what is not surely a request that the graph would take, since the rules against foreign web pages and for content types hold
 * for kept answers as well.
 */
export function questionIn(request: FastifyRequest): string | null {
  const asked = askedIn(request);
  if (!asked) return null;
  const document = documentHashOf(asked);
  const { operationName = null, variables } = asked;
  if (document === null || !isTextOrNull(operationName) || typeof (variables ?? {}) !== 'object') return null;
  const text = jsonOf([document, operationName, variables ?? {}]);
  return text && hash('sha256', text, 'base64');
}

/** Null where a value lies deeper than can be followed. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(canonical(value));
  } catch {
    return null;
  }
}

function askedIn({ method, headers, body, query }: FastifyRequest): Asked | null {
  if (method === 'POST') {
    if (!JSON_TYPE.test(headers['content-type'] ?? '')) return null;
    return isRecord(body) ? body : null;
  }
  const isPreflighted =
    JSON_TYPE.test(headers['content-type'] ?? '') ||
    (headers['content-type'] === undefined &&
      Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']));
  if (!isPreflighted || !isRecord(query)) return null;
  const { variables, extensions, ...rest } = query;
  const parsed = { variables: parsedOf(variables), extensions: parsedOf(extensions) };
  return parsed.variables === undefined || parsed.extensions === undefined ? null : { ...rest, ...parsed };
}

/** Null where there is nothing, undefined where it is no JSON. */
function parsedOf(text: unknown): unknown {
  if (text === undefined || text === '') return null;
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const KNOWN_DOCUMENT_CHARACTERS = 2 ** 20;

/** Clients send the same few documents again and again. */
const known = new LRUCache<string, string>({
  maxSize: KNOWN_DOCUMENT_CHARACTERS,
  sizeCalculation: (_hash, query) => query.length + 100,
});

function hashOf(query: string): string {
  let found = known.get(query);
  if (found === undefined) known.set(query, (found = hash('sha256', query, 'hex')));
  return found;
}

/** The SHA-256 of the query's text, which a persisted query names itself by. */
function documentHashOf({ query, extensions }: Asked): string | null {
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  const named = isRecord(persisted) && persisted['version'] === 1 ? persisted['sha256Hash'] : undefined;
  if (persisted !== undefined && (typeof named !== 'string' || !HASH.test(named))) return null;
  if (query === undefined || query === null) return typeof named === 'string' ? named : null;
  if (typeof query !== 'string') return null;
  const found = hashOf(query);
  return named === undefined || named === found ? found : null;
}

/** The same value with its members in one order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isRecord(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, canonical(value[name])]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
