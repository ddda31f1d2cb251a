import type { Domain } from '../operation.js';
import type { SubscriberRecord } from '../records.js';
import { flag, text } from './request.js';
import { requireSubscriber } from './scope.js';

const answer = (subscriber: SubscriberRecord) => ({
  SubscriberId: subscriber.id,
  EnableIntelligentGuardianCalls: subscriber.guardianCalls,
  EnableIntelligentGuardianMessages: subscriber.guardianMessages,
});

export const guardianFeatures: Domain = {
  getGuardianFeatures: (call) => answer(requireSubscriber(call, call.query.SubscriberId)),

  configureGuardianFeatures(call) {
    const { store, body } = call;
    const before = requireSubscriber(call, text(body, 'SubscriberId'));
    const subscriber = store.subscribers.put({
      ...before,
      guardianCalls: flag(body, 'EnableIntelligentGuardianCalls') ?? before.guardianCalls,
      guardianMessages: flag(body, 'EnableIntelligentGuardianMessages') ?? before.guardianMessages,
    });
    return answer(subscriber);
  },
};
