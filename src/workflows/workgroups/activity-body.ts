import { workgroupMemberTypeWords } from '../../datasources/telegent/encode/workgroups.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { WorkgroupMemberType } from '../../datasources/telegent/records/index.js';
import type { BodyOf } from '../../datasources/telegent/request.js';
import type {
  CreateWorkgroupActivityInput,
  UpdateWorkgroupActivityInput,
} from '../../schema/workgroup/activity-inputs.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

type Settings = CreateWorkgroupActivityInput | UpdateWorkgroupActivityInput;
type Body = Omit<BodyOf<'updateWorkgroupActivity'>, 'WorkgroupActivityId' | 'WorkgroupId'>;

/** A member is a person or a workgroup, and no workgroup is its own. */
export function refuseUnclearMember(
  { memberWorkgroupId, subscriberId }: Settings,
  workgroupId: string | null,
  preparation: Preparation,
): void {
  if (memberWorkgroupId != null && subscriberId != null) {
    const message = 'A member is a person or a workgroup: leave subscriberId or memberWorkgroupId out.';
    preparation.refuse(UserErrorCode.MISMATCH, message, 'memberWorkgroupId');
  }
  if (memberWorkgroupId != null && memberWorkgroupId === workgroupId) {
    const message = 'A workgroup cannot be its own member: calls would go round in a circle.';
    preparation.refuse(UserErrorCode.MISMATCH, message, 'memberWorkgroupId');
  }
}

/** What the member is, as far as the input says it. */
export function memberTypeOf({ memberWorkgroupId, subscriberId }: Settings): WorkgroupMemberType | undefined {
  if (memberWorkgroupId != null) return WorkgroupMemberType.WORKGROUP;
  return subscriberId == null ? undefined : WorkgroupMemberType.USER;
}

/** The settings that an input names, as the platform takes them. */
export function activityBody(input: Settings): Body {
  const memberType = memberTypeOf(input);
  return given<Body>({
    DigitOrder: input.digitOrder ?? undefined,
    PhoneNumber: input.number ?? undefined,
    Type: memberType && workgroupMemberTypeWords[memberType],
    ReferenceWorkgroupId: input.memberWorkgroupId ?? undefined,
    ReferenceUserId: input.subscriberId ?? undefined,
    SmsNotification: input.smsNotification ?? undefined,
    EmailNotification: input.emailNotification ?? undefined,
  });
}

/** What is remembered of a member, since no read of the platform shows it. */
export function rememberedSettings(input: Settings) {
  return given({
    memberType: memberTypeOf(input),
    digitOrder: input.digitOrder ?? undefined,
    e164: input.number ?? undefined,
    smsNotification: input.smsNotification ?? undefined,
    emailNotification: input.emailNotification ?? undefined,
  });
}
