import { parseArgs } from 'node:util';
import { viewerShape, type ViewerShape } from '../auth/claims.js';
import { ConfigurationError } from '../config/configuration-error.js';

/** A command line that cannot be understood; the message is for the person who typed it. */
export class UsageError extends Error {}

const viewerOptions = ['role', 'account', 'subscriber'] as const;

/** Reads `--name value` options; only those named are accepted. */
export function readOptions(names: readonly string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(
    [...viewerOptions, ...names].map((name) => [name, { type: 'string' as const }]),
  );
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Who `--role`, `--account` and `--subscriber` describe. */
export function viewerFrom(options: Record<string, string | undefined>): ViewerShape {
  const { role, account: accountId, subscriber: subscriberId } = options;
  const shape = viewerShape.safeParse({ role, accountId, subscriberId });
  if (shape.success) return shape.data;
  throw new UsageError(
    [
      '--role SUBSCRIBER or MANAGER needs --account AID-... and --subscriber TSUID-...',
      '--role ACCOUNT_ADMIN needs --account AID-...',
      '--role DISTRIBUTOR takes neither',
    ].join('\n'),
  );
}

/** Runs a command; what it refuses is told in plain words, with exit code 1. */
export async function runTool(usage: string, command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n${error instanceof UsageError ? `\n${usage}\n` : ''}`);
    process.exitCode = 1;
  }
}
