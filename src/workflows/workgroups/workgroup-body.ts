import {
  workgroupMemberTypeWords,
  workgroupTypeWords,
} from '../../datasources/telegent/encode/workgroups.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { WorkgroupMemberType } from '../../datasources/telegent/records/index.js';
import type { BodyOf } from '../../datasources/telegent/request.js';
import type {
  CreateWorkgroupInput,
  UpdateWorkgroupInput,
  WorkgroupTargetInput,
} from '../../schema/workgroup/workgroup-inputs.js';

type Body = Omit<BodyOf<'updateWorkgroup'>, 'WorkgroupId' | 'AccountId'>;

/** The settings that an input names, as the platform takes them in creation and update. */
export function workgroupBody(input: CreateWorkgroupInput | UpdateWorkgroupInput): Body {
  const [OnHoursType, OnHoursId] = targetOf(input.onHours);
  const [OffHoursType, OffHoursId] = targetOf(input.offHours);
  return given<Body>({
    Name: input.name?.trim(),
    TelegentPhone: input.number ?? undefined,
    Type: input.type == null ? undefined : workgroupTypeWords[input.type],
    CallOrder: input.callOrder?.toString(),
    AnnouncementText: input.announcementText ?? undefined,
    AnnouncementUrl: input.announcementUrl ?? undefined,
    ScheduleId: input.scheduleId ?? undefined,
    TimeZone: input.timeZone ?? undefined,
    RecordCalls: input.recordCalls ?? undefined,
    TranscribeRecordings: input.transcribeRecordings ?? undefined,
    OnHoursType,
    OnHoursId,
    OffHoursType,
    OffHoursId,
  });
}

/** What the platform calls a user is a subscriber: our reading, since it documents no other kind of person. */
function targetOf(target: WorkgroupTargetInput | null | undefined): readonly (string | undefined)[] {
  if (target?.subscriberId != null)
    return [workgroupMemberTypeWords[WorkgroupMemberType.USER], target.subscriberId];
  if (target?.workgroupId != null)
    return [workgroupMemberTypeWords[WorkgroupMemberType.WORKGROUP], target.workgroupId];
  return [];
}
