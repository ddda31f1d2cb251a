import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/message-routes.js';
import { writtenFields } from '../../datasources/written-fields.js';
import type { UpdateMessageRouteInput } from '../../schema/routing/message-route-inputs.js';
import { mutation } from '../definition.js';
import { goneAs } from '../gone.js';
import { planned } from '../plan.js';
import { isUnchanged } from '../nothing-to-do.js';
import { UserErrorCode } from '../user-error.js';
import { forgottenSecret } from '../webhooks/registration.js';
import { messageRoute, messageRouteSeenBy } from './find-routes.js';
import { checkAddresses, messageRouteBody, unshownSettings } from './message-route-body.js';

/** A callback that is not wanted any more, as the platform's own samples say it. */
const NO_CALLBACK = {
  CallbackMessageUrl: null,
  CallbackMessageUrlMethod: null,
  CallbackMessageAuthenticationType: null,
  CallbackMessageUsername: null,
  CallbackMessagePasswordToken: null,
};

/** `POST /message/routes/update`: only what is sent changes. */
export const updateMessageRoute = mutation({
  name: 'updateMessageRoute',

  async prepare(input: UpdateMessageRouteInput, preparation) {
    const { messageRouteId, callbackUrl, callbackMethod, callbackAuthenticationType } = input;
    checkAddresses(input, preparation);
    if (callbackUrl === null && (callbackMethod ?? callbackAuthenticationType) != null) {
      const message = 'callbackUrl is taken away, so that nothing else about the callback can be said.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'callbackUrl');
    }
    const { route } = await preparation.found({ route: messageRoute(messageRouteId, preparation) });
    const { id, accountId } = route;
    const plan = {
      accountId,
      kept: { messageRouteId: id, unshown: unshownSettings(input), hasOtherSecret: hasSecret(input) },
    };
    const { messageRouteId: _id, idempotencyKey: _key, ...asked } = input;
    const look = messageRouteSeenBy(id, preparation);
    if (callbackUrl !== null && (await isUnchanged(asked, look, preparation))) return { ...plan, writes: [] };
    const body = {
      MessageRouteId: id,
      ...messageRouteBody(input),
      ...(callbackUrl === null && NO_CALLBACK),
    };
    const credential = preparation.credentialFor(accountId);
    return { ...plan, writes: [planned('update', writes.updateMessageRoute, body, credential)] };
  },

  result: ({ messageRouteId }) => ({ messageRouteId }),

  refusal: goneAs({ says: 'MessageRouteId', thing: 'message route', field: 'messageRouteId' }),

  documents({ kept }) {
    const { messageRouteId, unshown, hasOtherSecret } = kept;
    const thing = tag('messageRoute', messageRouteId);
    return [...writtenFields(thing, unshown), ...(hasOtherSecret ? forgottenSecret(thing) : [])];
  },
});

/** Whether it sets, or takes away, what the platform proves itself with at either address. */
const hasSecret = (input: UpdateMessageRouteInput): boolean =>
  (input.authenticationType ?? input.callbackAuthenticationType) != null || input.callbackUrl === null;
