import { acknowledged } from '../decode/acknowledgement.js';
import { required } from '../decode/answer.js';
import { text } from '../decode/text.js';
import { addressParts, askedAs, isShown } from '../evidence/comparison.js';
import { distributorById } from '../reads/distributor.js';
import { tag } from '../reads/tags.js';
import { writeKind } from '../write.js';

/** The distributor that was created or updated. Its key and secret stay behind. */
export type WrittenDistributor = Readonly<{ distributorId: string }>;

/** `POST /distributor/create`. Nothing lists distributors, so one whose answer was lost is neither found nor sent again. */
export const createDistributor = writeKind({
  operation: 'createDistributor',
  secrets: [],
  isSentAgain: false,
  decode: (answer): WrittenDistributor => ({
    distributorId: required('DistributorId', text(acknowledged(answer).DistributorId)),
  }),
  tags: (_body, result) => (result === null ? [] : [tag('distributor', result.distributorId)]),
  claims: ({ distributorId }) => [`distributor:${distributorId}`],
  look: async () => 'unclear',
});

/** `POST /distributor/update`. Replaces with the same values when it is sent again. */
export const updateDistributor = writeKind({
  operation: 'updateDistributor',
  secrets: [],
  isSentAgain: true,
  decode: (answer, body): WrittenDistributor => ({
    distributorId: text(acknowledged(answer).DistributorId) ?? body.DistributorId,
  }),
  tags: ({ DistributorId }) => [tag('distributor', DistributorId)],
  locks: ({ DistributorId }) => [`distributor:${DistributorId}`],
  async look(body, _baseline, witness) {
    const distributor = await witness.read(distributorById(body.DistributorId));
    const isDone =
      distributor !== null &&
      isShown([
        [askedAs(body.DistributorName, text), distributor.name],
        ...addressParts(body.BillingAddress, distributor.billingAddress),
        ...addressParts(body.MailingAddress, distributor.mailingAddress),
      ]);
    return isDone ? { found: { distributorId: distributor.id } } : 'absent';
  },
});
