import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { list } from '../decode/list.js';
import { integer } from '../decode/number.js';
import { text, textList } from '../decode/text.js';
import { httpMethod, trunkTransport, voiceRouteType } from '../decode/words.js';
import { VoiceRouteType, type TrunkRecord, type VoiceRouteRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

type LooseRoute = Loose<Answer<'getVoiceRoute'> & Row<'listVoiceRoutes', 'Results'>>;

/** Reads a row of either read, and anything else that spells a voice route's fields like them. */
export function voiceRoute(row: LooseRoute): VoiceRouteRecord {
  return {
    id: required('CallRouteId', text(row.CallRouteId)),
    accountId: text(row.AccountId) ?? text(row.AccountID),
    name: text(row.RouteName),
    type: voiceRouteType(row.RouteType) ?? VoiceRouteType.UNKNOWN,
    typeText: text(row.RouteType),
    url: 'VoiceUrl' in row ? text(row.VoiceUrl) : undefined,
    method: httpMethod(row.VoiceUrlMethod),
    methodText: text(row.VoiceUrlMethod),
    trunks: trunks(row),
    enabled: 'RouteEnabled' in row ? flag(row.RouteEnabled) : undefined,
    status: 'CallRouteStatus' in row ? text(row.CallRouteStatus) : undefined,
    headerManipulation: text(row.HeaderManipulation),
    sipReferEnabled: flag(row.EnableSipRefer),
    transferCallerId: text(row.TransferCallerId),
    symmetricRtp: flag(row.SymmetricRtp),
    secureTrunk: flag(row.EnableTrpSecureTrunk),
    pstnTransferEnabled: flag(row.EnablePstnTransfer),
    ipWhitelist: textList(row.IpWhitelist ?? row.IpWhiteList, 'IpAddress'),
    callerNameLookup: flag(row.CnamLookup),
    terminationUriSubdomain: text(row.TerminationUriSubdomain),
    callStreamingEnabled: flag(row.EnableCallStreaming),
    websocketUri: text(row.WssUri),
  };
}

/** The trunks that lead somewhere; the platform writes both places even when they are empty. */
function trunks(row: LooseRoute): readonly TrunkRecord[] {
  const both: readonly TrunkRecord[] = [
    {
      position: 1,
      ip: text(row.TrunkIp1),
      port: integer(row.TrunkPort1),
      transport: trunkTransport(row.TrunkTransport1),
      transportText: text(row.TrunkTransport1),
      uri: text(row.TrunkUri1),
      enabled: flag(row.TrunkEnabled1),
      priority: integer(row.Trunk1Priortiy),
      weight: integer(row.Trunk1Weight),
    },
    {
      position: 2,
      ip: text(row.TrunkIp2),
      port: integer(row.TrunkPort2),
      transport: trunkTransport(row.TrunkTransport2),
      transportText: text(row.TrunkTransport2),
      uri: text(row.TrunkUri2),
      enabled: flag(row.TrunkEnabled2),
      priority: integer(row.Trunk2Priortiy),
      weight: integer(row.Trunk2Weight),
    },
  ];
  return both.filter(({ ip, uri }) => ip !== null || uri !== null);
}

/** `GET /voice/routes`; without `enabled` and `status`. */
export function voiceRouteById(id: string): Read<VoiceRouteRecord | null> {
  return read({
    operation: 'getVoiceRoute',
    query: { CallRouteID: id },
    resource: 'route',
    tags: [tag('voiceRoute', id)],
    decode: (answer) => single(answer, 'CallRouteId', voiceRoute),
    whenNotFound: { value: null },
  });
}

/** `GET /account/voice/routes`; without `url`. */
export function accountVoiceRoutes(accountId: string): Read<readonly VoiceRouteRecord[]> {
  return read({
    operation: 'listVoiceRoutes',
    query: { AccountId: accountId },
    resource: 'route',
    tags: [listTag('voiceRoutes'), tag('account', accountId)],
    decode: (answer) =>
      list(answer, { name: 'voice routes', under: 'Results', total: 'TotalRoutes', row: voiceRoute }),
  });
}
