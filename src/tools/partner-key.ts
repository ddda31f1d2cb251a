import { createPartnerKey } from '../auth/partner-keys.js';
import { readOptions, runTool, UsageError, viewerFrom } from './arguments.js';

const USAGE = 'npm run partner-key -- --name NAME --role ROLE [--account AID-...] [--subscriber TSUID-...]';

await runTool(USAGE, async () => {
  const options = readOptions(['name']);
  const viewer = viewerFrom(options);
  const { name } = options;
  if (!name || name.length > 100) throw new UsageError('--name takes up to 100 characters');
  const { key, entry } = await createPartnerKey(name, viewer);
  return [
    'The key, shown only now. Send it as X-Partner-Key:',
    '',
    key,
    '',
    'The entry that accepts it, for the list in AUTH_PARTNER_KEYS_FILE:',
    '',
    JSON.stringify(entry, null, 2),
  ].join('\n');
});
