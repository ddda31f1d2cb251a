import type { Access } from '../../datasources/scope/access.js';
import { stated } from '../../datasources/telegent/evidence/likeness.js';
import { threshold } from '../../datasources/telegent/reads/thresholds.js';
import type { ThresholdRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/thresholds.js';
import type { UpdateThresholdInput } from '../../schema/threshold/threshold-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { isShownAlready } from '../nothing-to-do.js';
import { assignableRefusal, findAssignable, thresholds } from './assignable.js';

/** `POST /subscriptions/thresholds/update`: what is left out keeps its value upstream. */
export const updateThreshold = mutation({
  name: 'updateThreshold',

  async prepare({ thresholdId, ...input }: UpdateThresholdInput, preparation) {
    const { before } = await preparation.found({
      before: findAssignable(thresholds, thresholdId, preparation, 'thresholdId'),
    });
    const body = {
      ThresholdId: before.id,
      ...(input.name != null && { ThresholdName: input.name }),
      ...(input.type != null && { ThresholdType: input.type }),
      ...(input.amount != null && { ThresholdAmount: input.amount }),
      ...(input.unit != null && { ThresholdUnit: input.unit }),
      ...(input.action != null && { ThresholdAction: input.action }),
    };
    const look = (access: Access) => thresholds.byId(access, before.id);
    const isNothing = await isShownAlready<ThresholdRecord>(stated(threshold(body)), look, preparation);
    const credential = preparation.credentialFor(before.accountId);
    return {
      accountId: before.accountId,
      kept: { thresholdId: before.id },
      writes: isNothing ? [] : [planned('update', writes.updateThreshold, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: assignableRefusal,
});
