import { ViewerRole } from '../../auth/viewer.js';
import { describeEnum } from './vocabulary.js';

describeEnum(ViewerRole, {
  name: 'ViewerRole',
  description:
    'What the caller of a request may see and do. It comes from the credentials, not from the platform.',
  values: {
    SUBSCRIBER: 'Sees its own subscriber record, lines, subscriptions, usage and protection.',
    MANAGER: 'Sees everything of its own account, and manages its subscribers and their protection.',
    ACCOUNT_ADMIN:
      'A Manager that also runs routes, billing details, provisioning and porting of its account.',
    DISTRIBUTOR: 'Sees every account of the distributor.',
  },
});

export { ViewerRole };
