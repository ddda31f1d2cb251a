import { WorkgroupMemberType, WorkgroupType } from '../records/index.js';
import type { BodyOf } from '../request.js';

/** How a workgroup shares out calls, as the platform writes it. */
export const workgroupTypeWords: Readonly<Record<WorkgroupType, BodyOf<'createWorkgroup'>['Type']>> = {
  [WorkgroupType.IVR]: 'IVR',
  [WorkgroupType.SIMULTANEOUS]: 'simultaneous',
  [WorkgroupType.ROUND_ROBIN]: 'round-robin',
};

export const workgroupMemberTypeWords = {
  [WorkgroupMemberType.USER]: 'User',
  [WorkgroupMemberType.WORKGROUP]: 'Workgroup',
} as const satisfies Readonly<Record<WorkgroupMemberType, BodyOf<'createWorkgroupActivity'>['Type']>>;
