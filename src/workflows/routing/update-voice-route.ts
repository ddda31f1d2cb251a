import type { Access } from '../../datasources/scope/access.js';
import { authenticationWords } from '../../datasources/telegent/encode/routing.js';
import {
  AuthenticationType,
  type TrunkRecord,
  type VoiceRouteRecord,
} from '../../datasources/telegent/records/index.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/voice-routes.js';
import { writtenFields } from '../../datasources/written-fields.js';
import type { UpdateVoiceRouteInput } from '../../schema/routing/voice-route-inputs.js';
import { checkCalledAddress, warnOfInsecureUrl } from '../called-address.js';
import { mutation } from '../definition.js';
import { goneAs } from '../gone.js';
import { planned } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { isUnchanged } from '../nothing-to-do.js';
import { UserErrorCode } from '../user-error.js';
import { voiceRoute, voiceRouteSeenBy } from './find-routes.js';
import { transferCallerIdWord, unshownSettings, voiceRouteBody } from './voice-route-body.js';
import { kindMistakes, refuseSharedPlaces, warnOfForwarding } from './voice-route-kind.js';

/** `POST /voice/routes/update`: only what is sent changes. */
export const updateVoiceRoute = mutation({
  name: 'updateVoiceRoute',

  async prepare(input: UpdateVoiceRouteInput, preparation) {
    const { voiceRouteId, callbackUrl, authenticationType } = input;
    checkSettings(input, preparation);
    const { route } = await preparation.found({ route: voiceRoute(voiceRouteId, preparation) });
    const { id, accountId } = route;
    const look = voiceRouteSeenBy(id, preparation);
    if (kindMistakes(input, route).length > 0) {
      preparation.userErrors.push(...kindMistakes(input, await look(preparation.fresh)));
      preparation.stopIfRefused();
    }
    const isCallbackGone = callbackUrl === null;
    const unshown = {
      ...unshownSettings(input),
      ...(isCallbackGone && { callbackUrl: null, callbackMethod: null }),
    };
    const plan = { accountId, kept: { voiceRouteId: id, unshown } };
    const lookAtPlaces = async (access: Access) => {
      const seen = await look(access);
      return seen && withPlaces(seen);
    };
    if (!isCallbackGone && (await isUnchanged(askedOf(input), lookAtPlaces, preparation)))
      return { ...plan, writes: [] };
    const body = {
      CallRouteId: id,
      ...voiceRouteBody(input),
      ...(authenticationType != null &&
        authenticationType !== AuthenticationType.NONE && {
          VoiceAuthenticationType: authenticationWords[authenticationType],
        }),
      ...(isCallbackGone && { CallbackVoiceUrl: null, CallbackVoiceUrlMethod: null }),
    };
    const credential = preparation.credentialFor(accountId);
    return { ...plan, writes: [planned('update', writes.updateVoiceRoute, body, credential)] };
  },

  result: ({ voiceRouteId }) => ({ voiceRouteId }),

  refusal: goneAs({ says: 'CallRouteId', thing: 'voice route', field: 'voiceRouteId' }),

  documents({ kept }) {
    const { voiceRouteId, unshown } = kept;
    return writtenFields(tag('voiceRoute', voiceRouteId), unshown);
  },
});

function checkSettings(input: UpdateVoiceRouteInput, preparation: Preparation): void {
  checkCalledAddress(input, preparation);
  warnOfInsecureUrl(input.callbackUrl, preparation, 'callbackUrl');
  warnOfForwarding(input, preparation);
  refuseSharedPlaces(input, preparation);
  if (input.authenticationType === AuthenticationType.NONE) {
    const message =
      'authenticationType NONE is not taken by an update: make a new route without it, or set another one.';
    preparation.refuse(UserErrorCode.NOT_ALLOWED, message, 'authenticationType');
  }
  if (input.callbackUrl === null && input.callbackMethod != null) {
    const message = 'callbackUrl is taken away, so that nothing else about the callback can be said.';
    preparation.refuse(UserErrorCode.MISMATCH, message, 'callbackUrl');
  }
}

/** What is asked for, in the names and words in which a route is shown. */
function askedOf(input: UpdateVoiceRouteInput): object {
  const { voiceRouteId: _id, idempotencyKey: _key, trunks, ...asked } = input;
  const transferCallerId = transferCallerIdWord(input);
  return { ...asked, transferCallerId, ...byPlace(trunks ?? []) };
}

const withPlaces = (route: VoiceRouteRecord): object => ({ ...route, ...byPlace(route.trunks) });

/** Fields of trunks by their places, since an update may speak of some of them alone. */
function byPlace(trunks: readonly Partial<Omit<TrunkRecord, 'position'> & { position: number }>[]): object {
  const fields = trunks.flatMap(({ position, ...trunk }) =>
    Object.entries(given(trunk)).map(([name, value]) => [`trunk ${position} ${name}`, value] as const),
  );
  return Object.fromEntries(fields);
}
