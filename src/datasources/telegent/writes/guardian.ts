import { flag } from '../decode/flag.js';
import { subscriberId } from '../decode/ids.js';
import { confirmed, outcome } from '../decode/outcome.js';
import { findUpdated } from '../evidence/changed.js';
import type { Stored } from '../evidence/stored.js';
import {
  guardianFeatures,
  guardianFlags,
  guardianRelation,
  guardianRelationsByParent,
} from '../reads/guardian.js';
import { tag } from '../reads/tags.js';
import type { GuardianFeaturesRecord, GuardianRelationRecord } from '../records/index.js';
import { writeKind, type Witness } from '../write.js';

type Features = Stored<GuardianFeaturesRecord>;
type Relation = Stored<GuardianRelationRecord>;

/** The two ends of a relation, which has no id. */
interface Ends {
  readonly ParentSubscriberId: string;
  readonly ChildSubscriberId: string;
}

async function relationOf(ends: Ends, witness: Witness): Promise<GuardianRelationRecord | null> {
  const wards = await witness.read(guardianRelationsByParent(ends.ParentSubscriberId));
  return wards.find(({ wardId }) => wardId === subscriberId(ends.ChildSubscriberId)) ?? null;
}

const tagsOf = ({ ParentSubscriberId, ChildSubscriberId }: Ends): readonly string[] => [
  tag('subscriber', ParentSubscriberId),
  tag('subscriber', ChildSubscriberId),
];

const lockOf = ({ ParentSubscriberId, ChildSubscriberId }: Ends): string =>
  `guardianRelation ${tag('subscriber', ParentSubscriberId)} ${tag('subscriber', ChildSubscriberId)}`;

/** `POST /subscribers/guardian-features`. A flag that is left out may be lost, so both are best sent. */
export const configureGuardianFeatures = writeKind({
  operation: 'configureGuardianFeatures',
  secrets: [],
  decode: (answer, body): Features => outcome(answer, (row) => guardianFlags({ ...body, ...row })),
  tags: ({ SubscriberId }) => [tag('subscriber', SubscriberId)],
  locks: ({ SubscriberId }) => [`guardianFeatures ${tag('subscriber', SubscriberId)}`],
  async look(body, _baseline, witness) {
    const shown = await witness.read(guardianFeatures(body.SubscriberId));
    const [calls, messages] = [
      flag(body.EnableIntelligentGuardianCalls),
      flag(body.EnableIntelligentGuardianMessages),
    ];
    const asked = {
      ...(calls !== null && { callsEnabled: calls }),
      ...(messages !== null && { messagesEnabled: messages }),
    };
    return findUpdated(asked, shown, []);
  },
  isSentAgain: true,
});

/**
 * `POST /subscribers/guardians/relation`. Two subscribers have one relation at most, so that what is there tells all: no
 * baseline.
 */
export const createGuardianRelation = writeKind({
  operation: 'createGuardianRelation',
  secrets: [],
  decode: (answer, body): Relation => outcome(answer, (row) => guardianRelation({ ...body, ...row })),
  tags: (body) => tagsOf(body),
  locks: (body) => [lockOf(body)],
  look: async (body, _baseline, witness) =>
    findUpdated(guardianRelation(body), await relationOf(body, witness), []),
  isSentAgain: true,
});

/** `POST /subscribers/guardians/relation/delete`. */
export const deleteGuardianRelation = writeKind({
  operation: 'deleteGuardianRelation',
  secrets: [],
  decode: (answer, body) => {
    confirmed(answer, { id: 'ChildSubscriberId', status: 'Status' }, body.ChildSubscriberId);
    return null;
  },
  tags: (body) => tagsOf(body),
  locks: (body) => [lockOf(body)],
  look: async (body, _baseline, witness) => ((await relationOf(body, witness)) ? 'absent' : { found: null }),
  isSentAgain: true,
});
