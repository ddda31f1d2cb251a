import { ID } from 'type-graphql';
import { Account } from '../../schema/account/account.js';
import type { PayloadField } from './payload.js';

/** What the payload of a deletion shows of the thing that was deleted. */
export const deletedId = (thing: string): PayloadField<{ readonly deletedId: string }> => ({
  type: () => ID,
  description: `The id of the ${thing} that is gone.`,
  resolve: (result) => result.deletedId,
});

/** Where the thing was that was deleted. */
export const formerAccount: PayloadField<{ readonly accountId: string | null }> = {
  type: () => Account,
  description: 'The account that it belonged to, as it is now.',
  resolve: ({ accountId }, sources) => accountId && sources.accounts.byId(accountId),
};
