import { authenticationWords } from '../../datasources/telegent/encode/routing.js';
import { given } from '../../datasources/telegent/reads/query.js';
import type { BodyOf } from '../../datasources/telegent/request.js';
import type {
  CreateMessageRouteInput,
  UpdateMessageRouteInput,
} from '../../schema/routing/message-route-inputs.js';
import { CALLBACK_NAMES, checkCalledAddress, secretOf, type CalledAddress } from '../called-address.js';
import type { Preparation } from '../preparation.js';

type Settings = CreateMessageRouteInput | UpdateMessageRouteInput;
type Body = Omit<BodyOf<'updateMessageRoute'>, 'MessageRouteId' | 'AccountId'>;

/** Checks both addresses of a message route. */
export function checkAddresses(input: Settings, preparation: Preparation): void {
  checkCalledAddress(input, preparation);
  checkCalledAddress(callbackOf(input), preparation, CALLBACK_NAMES);
}

function callbackOf(input: Settings): CalledAddress {
  return {
    url: input.callbackUrl,
    authenticationType: input.callbackAuthenticationType,
    username: input.callbackUsername,
    password: input.callbackPassword,
    token: input.callbackToken,
  };
}

/** The settings that an input names, as the platform takes them. */
export function messageRouteBody(input: Settings): Body {
  const callback = callbackOf(input);
  return given<Body>({
    RouteName: input.name?.trim(),
    MessageUrl: input.url ?? undefined,
    MessageUrlMethod: input.method ?? undefined,
    MessageRouteEnabled: input.enabled ?? undefined,
    MessageAuthenticationType: wordOf(input),
    MessageUsername: input.username ?? undefined,
    MessagePasswordToken: secretOf(input),
    CallbackMessageUrl: callback.url ?? undefined,
    CallbackMessageUrlMethod: input.callbackMethod ?? undefined,
    CallbackMessageAuthenticationType: wordOf(callback),
    CallbackMessageUsername: callback.username ?? undefined,
    CallbackMessagePasswordToken: secretOf(callback),
    InboundBypass: input.inboundBypass ?? undefined,
    OutboundBypass: input.outboundBypass ?? undefined,
    IntelligentRouteEnabled: input.intelligent ?? undefined,
  });
}

/** What no read of the platform shows again. */
export function unshownSettings({ inboundBypass, outboundBypass, intelligent }: Settings) {
  return given({
    inboundBypass: inboundBypass ?? undefined,
    outboundBypass: outboundBypass ?? undefined,
    intelligent: intelligent ?? undefined,
  });
}

const wordOf = ({ authenticationType }: CalledAddress) =>
  authenticationType == null ? undefined : authenticationWords[authenticationType];
