import { SandboxServer } from './server.js';

function numberFrom(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  console.error(`${name} must be a number, not ${JSON.stringify(text)}.`);
  process.exit(1);
}

function started(): SandboxServer {
  try {
    return new SandboxServer({
      seed: process.env['SANDBOX_SEED'] || undefined,
      quotaPerMinute: numberFrom('SANDBOX_QUOTA'),
      accountSecret: process.env['SANDBOX_ACCOUNT_SECRET'] || undefined,
      clockRate: numberFrom('SANDBOX_CLOCK_RATE'),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`SANDBOX_SEED: ${error.message}`);
    process.exit(1);
  }
}

const sandbox = started();
const stop = (): void => void sandbox.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// A parent that dies without a word takes its sandbox along.
process.once('disconnect', stop);

const url = await sandbox.listen(numberFrom('SANDBOX_PORT') ?? 0, process.env['SANDBOX_HOST'] || '127.0.0.1');
const { accountSecret, mainCredential } = sandbox.platform;
const ready = { sandbox: 'ready', url, accountKey: mainCredential.accountKey, accountSecret };
console.log(JSON.stringify(ready));
process.send?.(ready);
