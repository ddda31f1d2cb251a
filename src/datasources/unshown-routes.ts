import type { UnshownMessageRoute, UnshownVoiceRoute } from './contracts/routing.js';

/** Everything of a message route that is remembered, where nothing of it was set through this graph. */
export const NO_UNSHOWN_MESSAGE_ROUTE: UnshownMessageRoute = {
  intelligent: null,
  inboundBypass: null,
  outboundBypass: null,
};

export const NO_UNSHOWN_VOICE_ROUTE: UnshownVoiceRoute = {
  intelligent: null,
  authenticationType: null,
  username: null,
  callbackUrl: null,
  callbackMethod: null,
};
