import { voiceRouteTypeWords } from '../../datasources/telegent/encode/routing.js';
import { HttpMethod } from '../../datasources/telegent/records/index.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/voice-routes.js';
import { writtenFields } from '../../datasources/written-fields.js';
import type { CreateVoiceRouteInput } from '../../schema/routing/voice-route-inputs.js';
import { checkCalledAddress, warnOfInsecureUrl } from '../called-address.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { authenticationWord, unshownSettings, voiceRouteBody } from './voice-route-body.js';
import { kindMistakes, refuseSharedPlaces, warnOfForwarding } from './voice-route-kind.js';

/** `POST /voice/routes`. */
export const createVoiceRoute = mutation({
  name: 'createVoiceRoute',

  async prepare(input: CreateVoiceRouteInput, preparation) {
    const { url, callbackUrl, accountId } = input;
    checkCalledAddress(input, preparation);
    warnOfInsecureUrl(callbackUrl, preparation, 'callbackUrl');
    warnOfForwarding(input, preparation);
    refuseSharedPlaces(input, preparation);
    preparation.userErrors.push(...kindMistakes(input, null));
    for (const [given, needed, name] of [
      [input.method ?? input.authenticationType, url, 'url'],
      [input.callbackMethod, callbackUrl, 'callbackUrl'],
    ] as const) {
      if (given == null || needed != null) continue;
      const message = `${name} is required where something else about it is said.`;
      preparation.refuse(UserErrorCode.INVALID, message, name);
    }
    const { account } = await preparation.found({ account: preparation.account(accountId, 'accountId') });
    const callbackMethod = callbackUrl == null ? null : (input.callbackMethod ?? HttpMethod.POST);
    const body = {
      ...voiceRouteBody(input),
      RouteName: input.name.trim(),
      RouteType: voiceRouteTypeWords[input.type],
      VoiceAuthenticationType: authenticationWord(input),
      ...(url != null && { VoiceUrlMethod: input.method ?? HttpMethod.POST }),
      ...(callbackMethod && { CallbackVoiceUrlMethod: callbackMethod }),
      RouteEnabled: input.enabled ?? true,
      AccountId: account.id,
    };
    return {
      accountId: account.id,
      kept: { unshown: { ...unshownSettings(input), ...(callbackMethod && { callbackMethod }) } },
      writes: [planned('create', writes.createVoiceRoute, body, preparation.credentialFor(account.id))],
    };
  },

  result: (_kept, results) => ({
    voiceRouteId: resultOf(results, 'create', writes.createVoiceRoute)?.id ?? null,
  }),

  documents({ kept }, results) {
    const made = resultOf(results, 'create', writes.createVoiceRoute);
    return made ? writtenFields(tag('voiceRoute', made.id), kept.unshown) : [];
  },
});
