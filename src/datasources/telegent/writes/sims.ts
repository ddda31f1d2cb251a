import { acknowledged } from '../decode/acknowledgement.js';
import { iccid } from '../decode/iccid.js';
import { text } from '../decode/text.js';
import { numberLock, simLock } from '../evidence/names.js';
import { numberByIccid } from '../reads/numbers.js';
import { iccidTag, listTag, numberTag } from '../reads/tags.js';
import { NumberStatus } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Finding, type Witness } from '../write.js';

type UpdateSimStatusBody = BodyOf<'updateSimStatus'>;

/** A SIM and the state that it was set to: `Active`, `Suspended` or `Empty`. */
export type ChangedSim = Readonly<{ iccid: string; simStatus: string | null }>;

/** E.164 text; null where the SIM is on no number. */
type NumberOnSim = string | null;

/**
 * `POST /sims/update-status`. The state shows on the number that the SIM is on. To set the same state again does no harm, so
 * what is not shown counts as absent.
 */
export const updateSimStatus = writeKind({
  operation: 'updateSimStatus',
  secrets: [],
  isSentAgain: true,
  decode(answer, body): ChangedSim {
    const told = acknowledged(answer);
    const simStatus = text(told.SimStatus) ?? body.SimStatus ?? null;
    return { iccid: iccid(told.ICCID) ?? body.ICCID, simStatus };
  },
  tags: ({ ICCID, MSISDN }) => tagsOf(ICCID, MSISDN),
  locks: ({ ICCID, MSISDN }) => [simLock(bare(ICCID)), ...(MSISDN ? [numberLock(MSISDN)] : [])],
  baseline: async ({ ICCID, SimStatus }, witness) =>
    SimStatus === 'Empty' ? numberOnSim(ICCID, witness) : null,
  look: async (body, baseline, witness) =>
    body.SimStatus === 'Empty' ? lookForEmpty(body.ICCID, baseline, witness) : lookForState(body, witness),
});

/** `POST /sims/clear-status`. To clear again does no harm, so a SIM that was on no number before counts as absent. */
export const clearSimStatus = writeKind({
  operation: 'clearSimStatus',
  secrets: [],
  isSentAgain: true,
  decode(answer, body): ChangedSim {
    const told = acknowledged(answer);
    return { iccid: iccid(told.ICCID) ?? body.ICCID, simStatus: text(told.SimStatus) ?? 'Empty' };
  },
  tags: ({ ICCID }, _result) => tagsOf(ICCID),
  locks: ({ ICCID }) => [simLock(bare(ICCID))],
  baseline: ({ ICCID }, witness) => numberOnSim(ICCID, witness),
  look: ({ ICCID }, baseline, witness) => lookForEmpty(ICCID, baseline, witness),
});

async function lookForState(
  { ICCID, SimStatus }: UpdateSimStatusBody,
  witness: Witness,
): Promise<Finding<ChangedSim>> {
  const state = SimStatus === 'Suspended' ? NumberStatus.SUSPENDED : NumberStatus.ACTIVE;
  const number = await witness.read(numberByIccid(bare(ICCID)));
  return SimStatus !== undefined && number?.numberStatus === state
    ? { found: { iccid: bare(ICCID), simStatus: SimStatus } }
    : 'absent';
}

async function lookForEmpty(
  sim: string,
  baseline: NumberOnSim,
  witness: Witness,
): Promise<Finding<ChangedSim>> {
  if (baseline === null) return 'absent';
  const now = await numberOnSim(sim, witness);
  return now === baseline ? 'absent' : { found: { iccid: bare(sim), simStatus: 'Empty' } };
}

async function numberOnSim(sim: string, witness: Witness): Promise<NumberOnSim> {
  return (await witness.read(numberByIccid(bare(sim))))?.e164 ?? null;
}

/** A subscription shows its SIM. */
function tagsOf(sim: string, msisdn?: string): readonly string[] {
  return [
    iccidTag(bare(sim)),
    listTag('inventory'),
    listTag('subscriptions'),
    ...(msisdn ? [numberTag(msisdn)] : []),
  ];
}

function bare(sim: string): string {
  return iccid(sim) ?? sim;
}
