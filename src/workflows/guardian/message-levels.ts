import type { MessageFilterLevel, MessageFilterMode } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

interface ModeOrLevel {
  readonly mode?: MessageFilterMode | null;
  readonly level?: MessageFilterLevel | null;
}

/** The platform keeps mode and level in one place. */
export function refuseModeAndLevel({ mode, level }: ModeOrLevel, preparation: Preparation): void {
  if (!mode || !level) return;
  const message = 'level takes the place of mode: name one of the two.';
  preparation.refuse(UserErrorCode.MISMATCH, message, 'level');
}
