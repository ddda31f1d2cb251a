import 'reflect-metadata';
import { startApplication } from './application.js';
import { readConfig } from './config/config.js';
import { ConfigurationError } from './config/configuration-error.js';
import { createLogger, type Logger } from './edge/logging.js';
import { welcome } from './welcome.js';

/** The process: configuration, start, graceful stop. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const fail = (error: unknown): never => {
    logger.fatal({ err: error }, 'the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  const starting = startApplication(config, logger, () => fail(new Error('The sandbox ended by itself')));
  let isStopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    const application = await starting;
    await application.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void stop(signal));
  // Started by another program over IPC: without it nobody is left to stop this process.
  process.once('disconnect', () => void stop('disconnect'));

  const application = await starting;
  announce(application.url, logger);
  if (config.welcome) process.stdout.write(welcome(application, config.playground));
}

/** Tells programs and logs the address, which PORT=0 leaves open. */
function announce(url: string, logger: Logger): void {
  const ready = { graph: 'ready', url, pid: process.pid };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  process.send?.(ready);
  logger.debug({ url }, 'ready');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
