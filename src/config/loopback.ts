import { isIPv4 } from 'node:net';

/** Whether a host name or address, with or without the brackets of a URL, is this machine's own. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost' || bare === '::1') return true;
  const address = bare.replace(/^::ffff:/, '');
  return isIPv4(address) && address.startsWith('127.');
}
