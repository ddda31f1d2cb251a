import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process has cost so far, as Linux tells it; elsewhere nothing is known of it. */
const isLinux = process.platform === 'linux';
const MS_A_TICK = isLinux ? 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : NaN;

/** CPU time of all its threads, user and system, in milliseconds. */
export function cpuMs(pid) {
  if (!isLinux) return NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in parentheses, may hold spaces; utime and stime are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
}

/** Resident memory in megabytes. */
export function residentMb(pid) {
  if (!isLinux) return NaN;
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1024;
}
