/** Loaded into a server that is measured, with --expose-gc: tells its memory, after collecting what nobody holds, and its CPU time, when it is asked. */
process.on('message', (asked) => {
  if (asked !== 'usage') return;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send({ heapUsed, rss, cpuMs: (user + system) / 1000 });
});
