import { messageRouteMutationResolvers } from './message-routes.js';
import { voiceRouteMutationResolvers } from './voice-routes.js';

export const routingMutationResolvers = [...messageRouteMutationResolvers, ...voiceRouteMutationResolvers];
