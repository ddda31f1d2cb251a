import { TelegentAPI } from './telegent-api.mjs';
import { Tokens } from './tokens.mjs';
import { viewerOf } from './viewer.mjs';

const {
  TELEGENT_BASE_URL: baseUrl,
  TELEGENT_ACCOUNT_KEY: accountKey,
  TELEGENT_ACCOUNT_SECRET: accountSecret,
} = process.env;

export const tokens = new Tokens({ baseUrl, accountKey, accountSecret });

/** The context of a request: its viewer, and the platform as the request alone sees it. */
export async function contextOf(authorization, options = {}) {
  const viewer = await viewerOf(authorization);
  return { viewer, telegent: new TelegentAPI({ baseUrl, tokens, ...options }) };
}
