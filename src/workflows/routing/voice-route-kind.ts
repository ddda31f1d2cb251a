import { VoiceRouteType, type VoiceRouteRecord } from '../../datasources/telegent/records/index.js';
import type { TrunkInput } from '../../schema/routing/trunk-input.js';
import type {
  CreateVoiceRouteInput,
  UpdateVoiceRouteInput,
} from '../../schema/routing/voice-route-inputs.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode, type UserErrorRecord } from '../user-error.js';

type Settings = CreateVoiceRouteInput | UpdateVoiceRouteInput;

/** Places must be told apart, which needs no knowledge of the route. */
export function refuseSharedPlaces({ trunks }: Settings, preparation: Preparation): void {
  for (const [index, { position }] of (trunks ?? []).entries()) {
    if (trunks?.findIndex((other) => other.position === position) === index) continue;
    const message = 'Another trunk has this position: each has one of its own.';
    preparation.refuse(UserErrorCode.INVALID, message, 'trunks', index, 'position');
  }
}

/** The platform takes a route that forwards, and leaves no way to say whither. */
export function warnOfForwarding({ type }: Settings, preparation: Preparation): void {
  if (type !== VoiceRouteType.FORWARD) return;
  const message =
    'The platform has no field for the number to forward to: calls on this route are forwarded only once its support has set the number up.';
  preparation.warn(WarningCode.FORWARDS_NOWHERE, message, 'type');
}

/** What does not fit the kind that the route will have, beside what it has already; `before` is null for a new one. */
export function kindMistakes(input: Settings, before: VoiceRouteRecord | null): readonly UserErrorRecord[] {
  const kind = input.type ?? before?.type ?? VoiceRouteType.UNKNOWN;
  const isOfNewKind = kind !== before?.type;
  const trunks = input.trunks ?? [];
  if (kind === VoiceRouteType.TRUNK) {
    const lacks = isOfNewKind && trunks.length === 0 && (before?.trunks ?? []).length === 0;
    return lacks
      ? [required('trunks', 'trunks are required for a route of the kind TRUNK.')]
      : addresslessTrunks(trunks, before);
  }
  if (kind === VoiceRouteType.UNKNOWN) return [];
  const mistakes: UserErrorRecord[] = [];
  if (kind === VoiceRouteType.URL && isOfNewKind && input.url == null)
    mistakes.push(required('url', 'url is required for a route of the kind URL.'));
  if (trunks.length > 0) {
    const message = `trunks are for routes of the kind TRUNK, not ${kind}.`;
    mistakes.push({ code: UserErrorCode.MISMATCH, message, field: ['trunks'] });
  }
  return mistakes;
}

/** A trunk that is not there yet needs an address. */
function addresslessTrunks(
  trunks: readonly TrunkInput[],
  before: VoiceRouteRecord | null,
): readonly UserErrorRecord[] {
  return trunks.flatMap(({ position, ip, uri }, index) => {
    const isThere = before?.trunks.some((trunk) => trunk.position === position) ?? false;
    return isThere || ip != null || uri != null
      ? []
      : [
          required(
            ['trunks', String(index), 'ip'],
            'ip or uri is required for a trunk that is not there yet.',
          ),
        ];
  });
}

const required = (field: string | readonly string[], message: string): UserErrorRecord => ({
  code: UserErrorCode.INVALID,
  message,
  field: typeof field === 'string' ? [field] : field,
});
