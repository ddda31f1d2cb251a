import type { RequestWork, WorkRequest } from '../mutations.js';

/** Makes the sources of a stream's viewer anew, with nothing remembered of what was read before. */
export type WorkFor = (
  request?: Partial<Pick<WorkRequest, 'usage' | 'priority' | 'patienceMs'>>,
) => RequestWork;
