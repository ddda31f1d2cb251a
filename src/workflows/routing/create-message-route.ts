import { HttpMethod } from '../../datasources/telegent/records/index.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import * as writes from '../../datasources/telegent/writes/message-routes.js';
import { writtenFields } from '../../datasources/written-fields.js';
import type { CreateMessageRouteInput } from '../../schema/routing/message-route-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { checkAddresses, messageRouteBody, unshownSettings } from './message-route-body.js';

/** `POST /message/routes`. */
export const createMessageRoute = mutation({
  name: 'createMessageRoute',

  async prepare(input: CreateMessageRouteInput, preparation) {
    checkAddresses(input, preparation);
    const { callbackMethod, callbackAuthenticationType } = input;
    if (input.callbackUrl == null && (callbackMethod ?? callbackAuthenticationType) != null) {
      const message = 'callbackUrl is required where something else about the callback is said.';
      preparation.refuse(UserErrorCode.INVALID, message, 'callbackUrl');
    }
    const { account } = await preparation.found({
      account: preparation.account(input.accountId, 'accountId'),
    });
    const body = {
      ...messageRouteBody(input),
      RouteName: input.name.trim(),
      MessageUrl: input.url,
      MessageUrlMethod: input.method ?? HttpMethod.POST,
      MessageRouteEnabled: input.enabled ?? true,
      ...(input.callbackUrl != null && { CallbackMessageUrlMethod: callbackMethod ?? HttpMethod.POST }),
      AccountId: account.id,
    };
    return {
      accountId: account.id,
      kept: { unshown: unshownSettings(input) },
      writes: [planned('create', writes.createMessageRoute, body, preparation.credentialFor(account.id))],
    };
  },

  result: (_kept, results) => ({
    messageRouteId: resultOf(results, 'create', writes.createMessageRoute)?.id ?? null,
  }),

  documents({ kept }, results) {
    const made = resultOf(results, 'create', writes.createMessageRoute);
    return made ? writtenFields(tag('messageRoute', made.id), kept.unshown) : [];
  },
});
