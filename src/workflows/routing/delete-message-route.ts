import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/message-routes.js';
import { NO_UNSHOWN_MESSAGE_ROUTE } from '../../datasources/unshown-routes.js';
import { forgottenFields } from '../../datasources/written-fields.js';
import type { DeleteMessageRouteInput } from '../../schema/routing/message-route-inputs.js';
import { mutation } from '../definition.js';
import { goneAs } from '../gone.js';
import { planned, resultOf } from '../plan.js';
import { messageRoute } from './find-routes.js';
import { refuseWhileInUse } from './numbers-on-route.js';

const routeOf = (number: PhoneNumberRecord): string | null => number.messageRouteId;

/** `POST /message/routes/delete`: numbers on the route lose it, so it must have none, unless that is wanted. */
export const deleteMessageRoute = mutation({
  name: 'deleteMessageRoute',

  async prepare({ messageRouteId, force }: DeleteMessageRouteInput, preparation) {
    const { route } = await preparation.found({ route: messageRoute(messageRouteId, preparation) });
    const { id, accountId } = route;
    if (force !== true)
      await refuseWhileInUse({ id, accountId, field: 'messageRouteId', routeOf }, preparation);
    const body = { MessageRouteId: id };
    return {
      accountId,
      kept: { deletedId: id, accountId },
      writes: [planned('delete', writes.deleteMessageRoute, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ deletedId, accountId }) => ({ deletedId, accountId }),

  documents(_settled, results) {
    const deleted = resultOf(results, 'delete', writes.deleteMessageRoute);
    const names = Object.keys(NO_UNSHOWN_MESSAGE_ROUTE);
    return deleted ? forgottenFields(tag('messageRoute', deleted.id), names) : [];
  },

  refusal: goneAs({ says: 'MessageRouteId', thing: 'message route', field: 'messageRouteId' }),
});
