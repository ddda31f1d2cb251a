import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { given } from '../../datasources/telegent/reads/query.js';
import * as writes from '../../datasources/telegent/writes/messages.js';
import type { SendMessageInput } from '../../schema/messaging/messaging-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

const NOT_ENABLED = 'Messages are not enabled on the number.';

/** `POST /message/outbound`. Whatever becomes of the answer, it is never sent again. */
export const sendMessage = mutation({
  name: 'sendMessage',
  isPurchase: true,

  async prepare(input: SendMessageInput, preparation) {
    const { from, to, owner, body, mediaUrls, mediaBase64, campaignId } = input;
    if (body == null && !mediaUrls?.length && !mediaBase64?.length) {
      preparation.refuse(UserErrorCode.INVALID, 'body is required where there are no media.', 'body');
    }
    const fromNumber = enabledSender(from, preparation);
    const { sender, keeper } = await preparation.found({
      sender: fromNumber,
      keeper: owner == null ? fromNumber : preparation.number({ e164: owner }, 'owner'),
    });
    const accountId = await preparation.accountIdOf(sender);
    if (accountId !== (await preparation.accountIdOf(keeper))) {
      preparation.refuse(UserErrorCode.MISMATCH, 'owner must be a number of the account of from.', 'owner');
    }
    const message = {
      From: from,
      To: to.map((recipient) => ({ Number: recipient })),
      Body: body ?? '',
      ...given({
        Owner: owner ?? undefined,
        CampaignId: campaignId ?? undefined,
        MmsMedia: mediaUrls?.length ? mediaUrls.map((MediaUrl) => ({ MediaUrl })) : undefined,
        MmsBase64: mediaBase64?.length
          ? mediaBase64.map(({ base64, baseType }) => ({ Base64: base64, BaseType: baseType }))
          : undefined,
      }),
    };
    return {
      accountId,
      kept: { from },
      writes: [planned('send', writes.sendMessage, message, preparation.credentialFor(accountId))],
    };
  },

  result: ({ from }, results) => ({
    from,
    messageId: resultOf(results, 'send', writes.sendMessage)?.messageId ?? null,
  }),

  refusal: senderRefusal,
});

/** The number to send from, with messages enabled; that they are not rests on a fresh look. */
async function enabledSender(e164: string, preparation: Preparation): Promise<PhoneNumberRecord | null> {
  const known = await preparation.number({ e164 }, 'from');
  if (known?.messageEnabled !== false) return known;
  const sender = await preparation.fresh.number({ e164 });
  if (sender?.messageEnabled === false) preparation.refuse(UserErrorCode.WRONG_STATE, NOT_ENABLED, 'from');
  return sender ?? known;
}

/** What the platform says of the number that was to send. */
function senderRefusal(words: string): UserErrorRecord | null {
  const told = SENDER_REFUSALS.find(([says]) => says.test(words));
  return told ? { code: UserErrorCode.WRONG_STATE, message: told[1], field: ['from'] } : null;
}

const SENDER_REFUSALS: readonly (readonly [says: RegExp, message: string])[] = [
  [/^Messaging is not enabled/i, NOT_ENABLED],
  [/^MessageRouteId is required/i, 'The number has no message route: give it one first.'],
  [/^Message route is disabled/i, 'The message route of the number is disabled: enable it first.'],
];
