import { ViewerRole } from '../../auth/viewer.js';
import type { Credential } from '../../datasources/telegent/credentials.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/**
 * The credential that writes the catalogue. All accounts of a distributor share one, which is the distributor's to write; an
 * account whose own credential is configured writes with that. Ends the preparation for anyone else, before anything is read.
 */
export function catalogueCredential(preparation: Preparation): Credential {
  const { access, viewer } = preparation;
  if (!access.isAtLeast(ViewerRole.DISTRIBUTOR) && !access.hasOwnCredential) {
    preparation.refuse(
      UserErrorCode.NOT_ALLOWED,
      'The catalogue is shared by all accounts of your distributor, and written by the distributor alone: ask there for the change.',
    );
  }
  preparation.stopIfRefused();
  return preparation.credentialFor(viewer.accountId);
}
