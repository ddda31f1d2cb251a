/** Starts the product as a newcomer does, asks the first query that it prints, and stops it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const FIRST_QUERY = /curl -s (\S+) -H 'Authorization: ([^']+)' .* -d '([^']+)'/;

const env = { ...process.env, PORT: '0', LOG_LEVEL: 'warn' };
const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
const exit = once(npm, 'exit');
let output = '';
npm.stdout.on('data', (data) => (output += data));

try {
  const [, url, authorization, body] = await until(
    () => FIRST_QUERY.exec(output),
    'the first query is printed',
  );
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body,
  });
  const answer = await response.json();
  if (!answer.data?.viewer?.account?.name)
    throw new Error(`The first query failed: ${JSON.stringify(answer)}`);
  const playground = await fetch(new URL('/playground', url));
  if (!playground.ok) throw new Error(`The playground answers ${playground.status}`);

  const { pid } = JSON.parse(/^\{"graph":"ready".*$/m.exec(output)[0]);
  process.kill(pid, 'SIGTERM');
  const [code] = await exit;
  if (code !== 0) throw new Error(`npm start ended with ${code}`);
  console.log('smoke: started, answered, stopped');
} catch (error) {
  npm.kill('SIGTERM');
  throw error;
}

async function until(find, what) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const found = find();
    if (found) return found;
    if (npm.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`In vain waited until ${what}:\n${output}`);
}
