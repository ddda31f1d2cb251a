import { text } from './text.js';

/**
 * The prefixes that the platform writes before an id, by what the id names. Several kinds share a prefix, and one kind has
 * several; the first prefix of a kind is the one that the graph uses where it rewrites ids at all.
 */
export const idKinds = {
  account: ['AID'],
  subscriber: ['TSUID', 'SID'],
  number: ['NID', 'TNID'],
  messageRoute: ['MRID'],
  voiceRoute: ['CRID'],
  // A package comes before a product, since a `PID-` is tried in this order.
  package: ['PKID', 'PID'],
  product: ['PRID', 'PID'],
  packageItem: ['PIID'],
  subscription: ['SUB'],
  callFilter: ['CFID'],
  messageFilter: ['MFID'],
  order: ['JNUOID', 'JNOID', 'TNOID'],
  message: ['TMID', 'MSG'],
  campaign: ['JCID', 'TCID'],
  service: ['SID'],
  workgroup: ['WID', 'WG'],
  webhook: ['WID', 'WHID'],
  activity: ['WAID'],
  schedule: ['SID', 'SCH'],
  threshold: ['THID'],
  thresholdAssignment: ['TAID'],
  feature: ['FEID'],
  featureAssignment: ['FAID'],
  headerManipulation: ['HMI'],
  distributor: ['DID'],
  aggregator: ['AGID', 'AGG'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type IdKind = keyof typeof idKinds;

/** Prefixes that too many kinds share to try them all: what an id with such a prefix is looked up as. */
const AMBIGUOUS: Readonly<Record<string, readonly IdKind[]>> = { SID: ['subscriber'], WID: [] };

const PREFIXES: ReadonlySet<string> = new Set(Object.values(idKinds).flat());

/** What may follow a prefix. */
const TAIL = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

interface IdParts {
  /** In upper case; null where the id begins with no known prefix. */
  readonly prefix: string | null;
  readonly tail: string;
}

function partsOf(id: string): IdParts {
  const dash = id.indexOf('-');
  const prefix = dash > 0 ? id.slice(0, dash).toUpperCase() : '';
  return PREFIXES.has(prefix) ? { prefix, tail: id.slice(dash + 1) } : { prefix: null, tail: id };
}

/** The part of an id behind its prefix. */
export function tailOf(id: string): string {
  return partsOf(id).tail;
}

/** True when two ids of the same kind name the same thing, whatever their prefixes. */
export function sameId(a: string, b: string): boolean {
  return tailOf(a) === tailOf(b);
}

/** True when an id can name a thing of that kind: by its prefix, or in the few shapes that come without one. */
export function acceptsId(kind: IdKind, id: string): boolean {
  const { prefix, tail } = partsOf(id);
  if (!TAIL.test(tail)) return false;
  if (prefix !== null) return (idKinds[kind] as readonly string[]).includes(prefix);
  // Samples show subscribers as bare digits and voice routes as `T9992774`.
  if (kind === 'subscriber') return /^\d+$/.test(tail);
  return kind === 'voiceRoute' && /^T\d+$/.test(tail);
}

/** The kinds as which an id of unknown kind is looked up, in that order. Empty when it can't be looked up. */
export function kindsOf(id: string): readonly IdKind[] {
  const { prefix, tail } = partsOf(id);
  const ambiguous = prefix === null ? undefined : AMBIGUOUS[prefix];
  if (ambiguous) return TAIL.test(tail) ? ambiguous : [];
  return (Object.keys(idKinds) as IdKind[]).filter((kind) => acceptsId(kind, id));
}

/** The one form of an id in the graph: `TSUID-`, `NID-` or `TMID-` and the tail where prefixes vary; else unchanged. */
export function canonicalId(kind: IdKind, id: string): string {
  switch (kind) {
    case 'subscriber':
    case 'number':
    case 'message':
      return `${idKinds[kind][0]}-${tailOf(id)}`;
    default:
      return id;
  }
}

const decodedAs =
  (kind: IdKind) =>
  (value: unknown): string | null => {
    const id = text(value);
    return id === null || tailOf(id) === '' ? null : canonicalId(kind, id);
  };

/** `TSUID-` and the tail, from `TSUID-`, `SID-` or bare digits. */
export const subscriberId = decodedAs('subscriber');
/** `NID-` and the tail, from `NID-` or `TNID-`. */
export const numberId = decodedAs('number');
/** `TMID-` and the tail, from `TMID-` or `MSG-`. */
export const messageId = decodedAs('message');
