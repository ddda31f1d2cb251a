import {
  authenticationWords,
  transferCallerIdWords,
  voiceRouteTypeWords,
} from '../../datasources/telegent/encode/routing.js';
import { given } from '../../datasources/telegent/reads/query.js';
import type { BodyOf } from '../../datasources/telegent/request.js';
import type {
  CreateVoiceRouteInput,
  UpdateVoiceRouteInput,
} from '../../schema/routing/voice-route-inputs.js';
import { secretOf } from '../called-address.js';

type Settings = CreateVoiceRouteInput | UpdateVoiceRouteInput;
/** The authentication apart, in which creation and update differ. */
type Body = Omit<BodyOf<'updateVoiceRoute'>, 'CallRouteId' | 'AccountId' | 'VoiceAuthenticationType'>;

/** The settings that an input names, as the platform takes them; how it proves itself is left to the caller. */
export function voiceRouteBody(input: Settings): Body {
  return given<Body>({
    RouteName: input.name?.trim(),
    RouteType: input.type == null ? undefined : voiceRouteTypeWords[input.type],
    VoiceUrl: input.url ?? undefined,
    VoiceUrlMethod: input.method ?? undefined,
    VoiceUsername: input.username ?? undefined,
    VoicePasswordToken: secretOf(input),
    CallbackVoiceUrl: input.callbackUrl ?? undefined,
    CallbackVoiceUrlMethod: input.callbackMethod ?? undefined,
    ...trunksBody(input),
    HeaderManipulation: input.headerManipulation ?? undefined,
    EnableSipRefer: input.sipReferEnabled ?? undefined,
    TransferCallerId: transferCallerIdWord(input),
    SymmetricRtp: input.symmetricRtp ?? undefined,
    EnableTrpSecureTrunk: input.secureTrunk ?? undefined,
    EnablePstnTransfer: input.pstnTransferEnabled ?? undefined,
    IpWhitelist: input.ipWhitelist?.map((address) => ({ IpAddress: address })),
    CnamLookup: input.callerNameLookup ?? undefined,
    TerminationUriSubdomain: input.terminationUriSubdomain ?? undefined,
    EnableCallStreaming: input.callStreamingEnabled ?? undefined,
    WssUri: input.websocketUri ?? undefined,
    RouteEnabled: input.enabled ?? undefined,
    IntelligentRouteEnabled: input.intelligent ?? undefined,
  });
}

/** Places, which the platform numbers in two ways, become fields. */
function trunksBody({ trunks }: Settings): Body {
  const [first, second] = [1, 2].map((place) => trunks?.find(({ position }) => position === place));
  return {
    TrunkIp1: first?.ip ?? undefined,
    TrunkPort1: first?.port?.toString(),
    TrunkTransport1: first?.transport ?? undefined,
    TrunkUri1: first?.uri ?? undefined,
    TrunkEnabled1: first?.enabled ?? undefined,
    Trunk1Priortiy: first?.priority ?? undefined,
    Trunk1Weight: first?.weight ?? undefined,
    TrunkIp2: second?.ip ?? undefined,
    TrunkPort2: second?.port?.toString(),
    TrunkTransport2: second?.transport ?? undefined,
    TrunkUri2: second?.uri ?? undefined,
    TrunkEnabled2: second?.enabled ?? undefined,
    Trunk2Priortiy: second?.priority ?? undefined,
    Trunk2Weight: second?.weight ?? undefined,
  };
}

export const authenticationWord = ({ authenticationType }: Settings) =>
  authenticationType == null ? undefined : authenticationWords[authenticationType];

export const transferCallerIdWord = ({ transferCallerId }: Settings) =>
  transferCallerId == null ? undefined : transferCallerIdWords[transferCallerId];

/** What no read of the platform shows again. No secrets. */
export function unshownSettings(input: Settings) {
  const { intelligent, authenticationType, username, callbackUrl, callbackMethod } = input;
  return given({
    intelligent: intelligent ?? undefined,
    authenticationType: authenticationType ?? undefined,
    username: authenticationType == null ? undefined : (username ?? null),
    callbackUrl: callbackUrl ?? undefined,
    callbackMethod: callbackMethod ?? undefined,
  });
}
