import type { Credential } from '../../datasources/telegent/credentials.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** The distributor's credential, for what reaches beyond one account; ends the preparation where none is configured. */
export function distributorCredential(preparation: Preparation): Credential {
  const { main } = preparation.access.directory.credentials;
  if (main.kind !== 'distributor') {
    const message =
      'The platform allows it to a distributor alone: configure the credential of the distributor.';
    preparation.refuse(UserErrorCode.CREDENTIAL_REQUIRED, message);
  }
  preparation.stopIfRefused();
  return main;
}
