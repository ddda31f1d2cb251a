import type { Call, Domain } from '../operation.js';
import type { Fields, VoiceRouteRecord } from '../records.js';
import { tailOf } from '../table.js';
import { listed } from './paging.js';
import { mergedFields, queried, shownFields, text } from './request.js';
import { newId, requireTarget, targetAccount } from './scope.js';

const TRUNKS = [
  'TrunkIp1',
  'TrunkIp2',
  'TrunkPort1',
  'TrunkPort2',
  'TrunkTransport1',
  'TrunkTransport2',
  'TrunkUri1',
  'TrunkUri2',
  'TrunkEnabled1',
  'TrunkEnabled2',
  'Trunk1Priortiy',
  'Trunk1Weight',
  'Trunk2Priortiy',
  'Trunk2Weight',
];
const CALLS = [
  'HeaderManipulation',
  'EnableSipRefer',
  'TransferCallerId',
  'SymmetricRtp',
  'EnableTrpSecureTrunk',
  'EnablePstnTransfer',
  'CnamLookup',
  'TerminationUriSubdomain',
  'EnableCallStreaming',
  'WssUri',
];
const NAMED = ['RouteName', 'RouteType'];
const SHOWN = [...NAMED, 'VoiceUrl', 'VoiceUrlMethod', ...TRUNKS, ...CALLS];
const SWITCHES = ['RouteEnabled', 'IntelligentRouteEnabled'];
const UNSHOWN = [
  'VoiceAuthenticationType',
  'VoiceUsername',
  'VoicePasswordToken',
  'CallbackVoiceUrl',
  'CallbackVoiceUrlMethod',
  'IpWhitelist',
];
const SETTABLE = [...SHOWN, ...SWITCHES, ...UNSHOWN];

const whitelist = (fields: Fields) => fields.IpWhitelist ?? [];

/** A route as single reads show it; only its creation tells whether it is enabled. */
const answer = (route: VoiceRouteRecord, more: readonly string[] = []) => ({
  CallRouteId: route.id,
  AccountId: route.accountId,
  ...shownFields(route.fields, [...SHOWN, ...more]),
  IpWhiteList: whitelist(route.fields),
});

/** A route as the list shows it: without its VoiceUrl. */
const listItem = (route: VoiceRouteRecord) => ({
  CallRouteStatus: route.fields.RouteEnabled === false ? 'Inactive' : 'Active',
  CallRouteId: route.id,
  AccountID: route.accountId,
  ...shownFields(route.fields, [...NAMED, 'VoiceUrlMethod', ...TRUNKS, ...CALLS, 'RouteEnabled']),
  IpWhitelist: whitelist(route.fields),
});

const requireRoute = (call: Call, id: string | undefined) =>
  requireTarget(call, call.store.voiceRoutes, id, 'CallRouteId');

export const voiceRoutes: Domain = {
  createVoiceRoute(call) {
    const route = call.store.voiceRoutes.put({
      id: newId('CRID'),
      createdAt: call.now.getTime(),
      accountId: targetAccount(call).id,
      fields: mergedFields({ RouteEnabled: true }, call.body, SETTABLE),
    });
    return answer(route, SWITCHES);
  },

  getVoiceRoute: (call) => answer(requireRoute(call, queried(call, 'CallRouteID', 'CallRouteId'))),

  updateVoiceRoute(call) {
    const route = requireRoute(call, text(call.body, 'CallRouteId'));
    const fields = mergedFields(route.fields, call.body, SETTABLE);
    return answer(call.store.voiceRoutes.put({ ...route, fields }));
  },

  listVoiceRoutes(call) {
    const account = targetAccount(call);
    const routes = listed(call, call.store.voiceRoutes).by('account', tailOf(account.id));
    return { AccountID: account.id, TotalRoutes: routes.length, Results: routes.map(listItem) };
  },

  /** Numbers on the route stay in service and lose their voice routing. */
  deleteVoiceRoute(call) {
    const { store } = call;
    const { id } = requireRoute(call, text(call.body, 'CallRouteId'));
    store.voiceRoutes.delete(id);
    for (const number of store.numbers.all()) {
      if (number.voiceRouteId === id) store.numbers.put({ ...number, voiceRouteId: null });
    }
    return { CallRouteStatus: 'Deleted', CallRouteId: id };
  },
};
