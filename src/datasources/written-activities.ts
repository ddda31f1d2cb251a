import type { WorkgroupActivityRecord } from './contracts/workgroup.js';
import { tag } from './telegent/reads/tags.js';
import { forgottenFields, writtenFields, type WrittenFields } from './written-fields.js';

type Remembered = Omit<WorkgroupActivityRecord, 'id'>;

const NOTHING_WRITTEN: Remembered = {
  accountId: null,
  workgroupId: null,
  memberType: null,
  digitOrder: null,
  e164: null,
  smsNotification: null,
  emailNotification: null,
};
const NAMES = Object.keys(NOTHING_WRITTEN);

/** A member of a workgroup as this graph last set it, since no read of the platform shows any; all null where it never did. */
export async function writtenActivity(written: WrittenFields, id: string): Promise<WorkgroupActivityRecord> {
  return { id, ...NOTHING_WRITTEN, ...(await written.of(tag('activity', id), NAMES)) };
}

/** The documents that remember what was set of a member. */
export const rememberedActivity = (id: string, fields: Partial<Remembered>) =>
  writtenFields(tag('activity', id), fields);

export const forgottenActivity = (id: string) => forgottenFields(tag('activity', id), NAMES);
