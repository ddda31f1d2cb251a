import type { Call, Domain } from '../operation.js';
import type { MessageRouteRecord } from '../records.js';
import { tailOf } from '../table.js';
import { listed } from './paging.js';
import { mergedFields, queried, shownFields, text } from './request.js';
import { newId, requireTarget, targetAccount } from './scope.js';

const SHOWN = [
  'RouteName',
  'MessageUrl',
  'MessageUrlMethod',
  'MessageRouteEnabled',
  'MessageAuthenticationType',
  'MessageUsername',
  'MessagePasswordToken',
  'CallbackMessageUrl',
  'CallbackMessageUrlMethod',
  'CallbackMessageAuthenticationType',
  'CallbackMessageUsername',
  'CallbackMessagePasswordToken',
];
const SETTABLE = [...SHOWN, 'InboundBypass', 'OutboundBypass', 'IntelligentRouteEnabled'];

/** A route as the platform shows it: its secrets in clear, its three switches for Guardian not at all. */
const answer = (route: MessageRouteRecord) => ({
  MessageRouteId: route.id,
  AccountId: route.accountId,
  ...shownFields(route.fields, SHOWN),
});

const requireRoute = (call: Call, id: string | undefined) =>
  requireTarget(call, call.store.messageRoutes, id, 'MessageRouteId');

export const messageRoutes: Domain = {
  createMessageRoute(call) {
    const route = call.store.messageRoutes.put({
      id: newId('MRID'),
      createdAt: call.now.getTime(),
      accountId: targetAccount(call).id,
      fields: mergedFields({ MessageRouteEnabled: true }, call.body, SETTABLE),
    });
    return answer(route);
  },

  getMessageRoute: (call) => answer(requireRoute(call, queried(call, 'MessageRouteId', 'MessageRouteID'))),

  updateMessageRoute(call) {
    const route = requireRoute(call, text(call.body, 'MessageRouteId'));
    const fields = mergedFields(route.fields, call.body, SETTABLE);
    return answer(call.store.messageRoutes.put({ ...route, fields }));
  },

  listMessageRoutes(call) {
    const account = targetAccount(call);
    const routes = listed(call, call.store.messageRoutes).by('account', tailOf(account.id));
    return {
      AccountID: account.id,
      TotalRoutes: routes.length,
      Results: routes.map((route) => {
        const { AccountId, ...shown } = answer(route);
        return { ...shown, AccountID: AccountId };
      }),
    };
  },

  /** Numbers on the route stay in service and lose their message routing. */
  deleteMessageRoute(call) {
    const { store } = call;
    const { id } = requireRoute(call, text(call.body, 'MessageRouteId'));
    store.messageRoutes.delete(id);
    for (const number of store.numbers.all()) {
      if (number.messageRouteId === id) store.numbers.put({ ...number, messageRouteId: null });
    }
    return { MessageRouteStatus: 'Deleted', MRID: id };
  },
};
