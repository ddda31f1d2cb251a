import { ID } from 'type-graphql';
import { Account } from '../../schema/account/account.js';
import type { PayloadField } from './payload.js';

interface Deletion {
  readonly deletedId: string;
  readonly accountId: string | null;
}

/** What the payload of a deletion shows of something that an account has. */
export const deletionFromAccount: Readonly<Record<'deletedId' | 'account', PayloadField<Deletion>>> = {
  deletedId: {
    type: () => ID,
    description: 'The id of what is no more.',
    resolve: ({ deletedId }) => deletedId,
  },
  account: {
    type: () => Account,
    description: 'The account that it was of, as it is now.',
    resolve: ({ accountId }, sources) => accountId && sources.accounts.byId(accountId),
  },
};
