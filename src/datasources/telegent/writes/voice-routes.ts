import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { likeness, stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { accountVoiceRoutes, voiceRoute, voiceRouteById } from '../reads/voice-routes.js';
import { listTag, tag } from '../reads/tags.js';
import type { TrunkRecord, VoiceRouteRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

const SECRETS = ['VoicePasswordToken'];
const UNSEEN = [
  ...SECRETS,
  ...['VoiceAuthenticationType', 'VoiceUsername', 'CallbackVoiceUrl', 'CallbackVoiceUrlMethod'],
  'IntelligentRouteEnabled',
];
/** What the single read leaves out: a change of it is sent again rather than looked for in the list. */
const UNSEEN_IN_SINGLE = [...UNSEEN, 'RouteEnabled'];
const TRUNK_FIELD = /^Trunk.*(?<position>[12])/;

type Route = Stored<VoiceRouteRecord>;
/** The platform's samples send null, which the specification leaves out, for a callback that is not wanted any more. */
type UpdateBody = {
  readonly [Name in keyof BodyOf<'updateVoiceRoute'>]:
    BodyOf<'updateVoiceRoute'>[Name] | (Name extends `Callback${string}` ? null : never);
};

/** Null where nobody says whose routes to list. */
async function routesOf(
  { AccountId }: { readonly AccountId?: string },
  witness: Witness,
): Promise<readonly VoiceRouteRecord[] | null> {
  const accountId = AccountId ?? witness.accountId;
  return accountId === null ? null : witness.read(accountVoiceRoutes(accountId));
}

/** The list lacks the address, the single read whether the route is enabled. */
async function whole(listed: VoiceRouteRecord, witness: Witness): Promise<VoiceRouteRecord | null> {
  const single = await witness.read(voiceRouteById(listed.id));
  return single && { ...single, enabled: listed.enabled, status: listed.status };
}

/** Fields of a trunk that are sent without the address which makes it a trunk: no record can show them. */
function loneTrunkFields(body: object, { trunks }: { readonly trunks: readonly TrunkRecord[] }): string[] {
  return Object.keys(body).filter((name) => {
    const position = TRUNK_FIELD.exec(name)?.groups?.['position'];
    return position !== undefined && !trunks.some((trunk) => String(trunk.position) === position);
  });
}

/** `POST /voice/routes`. */
export const createVoiceRoute = writeKind({
  operation: 'createVoiceRoute',
  secrets: SECRETS,
  decode: (answer): Route => outcome(answer, voiceRoute),
  tags: (_body, route) => [listTag('voiceRoutes'), ...(route ? [tag('voiceRoute', route.id)] : [])],
  locks: ({ AccountId }, credentialId) => [`createVoiceRoute account:${AccountId ?? credentialId}`],
  async baseline(body, witness) {
    const routes = await routesOf(body, witness);
    return routes && idsOf(routes);
  },
  ...creation(async (body: BodyOf<'createVoiceRoute'>, witness) => {
    const rows = await routesOf(body, witness);
    const asked = (id: string) => stated(voiceRoute({ ...body, CallRouteId: id }));
    const complete = (row: VoiceRouteRecord) => whole(row, witness);
    return rows && { kind: 'voiceRoute', rows, asked, complete };
  }),
  claims: ({ id }) => [tag('voiceRoute', id)],
  isSentAgain: true,
});

/** `POST /voice/routes/update`: fields left out keep their values. */
export const updateVoiceRoute = writeKind({
  operation: 'updateVoiceRoute',
  secrets: SECRETS,
  decode: (answer, body: UpdateBody): Route => outcome(answer, (row) => voiceRoute({ ...body, ...row })),
  tags: ({ CallRouteId }) => [tag('voiceRoute', CallRouteId), listTag('voiceRoutes')],
  locks: ({ CallRouteId }) => [tag('voiceRoute', CallRouteId)],
  baseline: async (body) => [
    ...unprovable(body, UNSEEN_IN_SINGLE),
    ...loneTrunkFields(body, voiceRoute(body)),
  ],
  async look(body, unproved, witness) {
    const asked = voiceRoute(body);
    const shown = await witness.read(voiceRouteById(body.CallRouteId));
    // An update may speak of one trunk alone, so trunks are compared by their places.
    const trunks = asked.trunks.map((trunk) => likeness(trunk, trunkAt(trunk.position, shown)));
    if (trunks.some((trunk) => trunk !== 'same')) return 'absent';
    return findUpdated(stated({ ...asked, trunks: [] }), shown, unproved);
  },
  isSentAgain: true,
});

function trunkAt(position: 1 | 2, route: VoiceRouteRecord | null): TrunkRecord | undefined {
  return route?.trunks.find((trunk) => trunk.position === position);
}

/** `POST /voice/routes/delete`. Numbers on the route lose it. */
export const deleteVoiceRoute = writeKind({
  operation: 'deleteVoiceRoute',
  secrets: [],
  decode: (answer, body) =>
    confirmed(answer, { id: 'CallRouteId', status: 'CallRouteStatus' }, body.CallRouteId),
  tags: ({ CallRouteId }) => [tag('voiceRoute', CallRouteId), listTag('voiceRoutes'), listTag('inventory')],
  locks: ({ CallRouteId }) => [tag('voiceRoute', CallRouteId)],
  look: async ({ CallRouteId }, _baseline, witness) =>
    findDeleted(CallRouteId, await witness.read(voiceRouteById(CallRouteId))),
  isSentAgain: true,
});
