import { Refusal, type Call } from '../operation.js';
import type { NumberRecord } from '../records.js';
import { bareIccid } from '../store.js';
import { requireOwned, sameId } from './scope.js';

type Routed = Pick<NumberRecord, 'messageRouteId' | 'voiceRouteId' | 'messageEnabled' | 'voiceEnabled'>;

/** iot numbers send person to person only, voip numbers application to person only. */
export function requireMatch(classification: string, messageType: string): void {
  const kind = classification.toLowerCase();
  const sends = messageType.toLowerCase();
  if ((kind === 'iot' && sends !== 'p2p') || (kind === 'voip' && sends !== 'a2p')) {
    throw new Refusal(400, 'NumberType / MessageType mismatch');
  }
}

/** The routes of a line exist, belong to its account when it has one, and voice has one to go by. */
export function requireRoutes(call: Call, line: Routed, accountId: string | null): void {
  const { messageRoutes, voiceRoutes } = call.store;
  if (line.voiceEnabled && !line.voiceRouteId) throw new Refusal(400, 'VoiceRouteId is required');
  const referred = [
    line.messageRouteId && ([messageRoutes, line.messageRouteId, 'MessageRouteId'] as const),
    line.voiceRouteId && ([voiceRoutes, line.voiceRouteId, 'VoiceRouteId'] as const),
  ];
  for (const reference of referred) {
    if (!reference) continue;
    const [table, id, name] = reference;
    const route = requireOwned(call, table, id, name, 400);
    if (accountId && !sameId(route.accountId, accountId)) throw new Refusal(400, `Invalid ${name}`);
  }
}

/** A SIM serves one number at a time. */
export function requireFreeSim(call: Call, iccid: string, numberId?: string): void {
  const user = call.store.numbers.one('iccid', bareIccid(iccid));
  if (user && !sameId(user.id, numberId)) throw new Refusal(400, 'ICCID already in use');
}
