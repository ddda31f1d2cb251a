import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/voice-routes.js';
import { NO_UNSHOWN_VOICE_ROUTE } from '../../datasources/unshown-routes.js';
import { forgottenFields } from '../../datasources/written-fields.js';
import type { DeleteVoiceRouteInput } from '../../schema/routing/voice-route-inputs.js';
import { mutation } from '../definition.js';
import { goneAs } from '../gone.js';
import { planned, resultOf } from '../plan.js';
import { voiceRoute } from './find-routes.js';
import { refuseWhileInUse } from './numbers-on-route.js';

const routeOf = (number: PhoneNumberRecord): string | null => number.voiceRouteId;

/** `POST /voice/routes/delete`: numbers on the route lose it, so it must have none, unless that is wanted. */
export const deleteVoiceRoute = mutation({
  name: 'deleteVoiceRoute',

  async prepare({ voiceRouteId, force }: DeleteVoiceRouteInput, preparation) {
    const { route } = await preparation.found({ route: voiceRoute(voiceRouteId, preparation) });
    const { id, accountId } = route;
    if (force !== true)
      await refuseWhileInUse({ id, accountId, field: 'voiceRouteId', routeOf }, preparation);
    const body = { CallRouteId: id };
    return {
      accountId,
      kept: { deletedId: id, accountId },
      writes: [planned('delete', writes.deleteVoiceRoute, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ deletedId, accountId }) => ({ deletedId, accountId }),

  documents(_settled, results) {
    const deleted = resultOf(results, 'delete', writes.deleteVoiceRoute);
    const names = Object.keys(NO_UNSHOWN_VOICE_ROUTE);
    return deleted ? forgottenFields(tag('voiceRoute', deleted.id), names) : [];
  },

  refusal: goneAs({ says: 'CallRouteId', thing: 'voice route', field: 'voiceRouteId' }),
});
