import { signingSecretOf } from '../auth/configured.js';
import { signToken } from '../auth/jwt.js';
import { systemClock } from '../clock.js';
import { readConfig } from '../config/config.js';
import { readOptions, runTool, UsageError, viewerFrom } from './arguments.js';

const USAGE =
  'npm run token -- --role ROLE [--account AID-...] [--subscriber TSUID-...] [--subject NAME] [--expires 1h]';

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function secondsOf(text: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * (SECONDS[unit] ?? NaN);
  if (!(seconds > 0)) throw new UsageError('--expires takes a number and s, m, h or d, such as 1h');
  return seconds;
}

await runTool(USAGE, async () => {
  const options = readOptions(['expires', 'subject']);
  const viewer = viewerFrom(options);
  const lifeSeconds = secondsOf(options['expires'] ?? '1h');
  const secret = signingSecretOf(readConfig().authentication.tokens);
  if (!secret) throw new UsageError('Tokens are issued elsewhere here: AUTH_JWT_SECRET is not set');
  const subject = options['subject'] ?? viewer.subscriberId ?? 'development';
  return signToken(secret, { ...viewer, subject, lifeSeconds }, systemClock);
});
