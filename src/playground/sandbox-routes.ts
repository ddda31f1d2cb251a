import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { z, type ZodType } from 'zod';
import { DECLINE_CODES, SandboxRefusal, type SandboxControls } from './sandbox-controls.js';

const MAX_LATENCY_MS = 5000;

const orderId = z.string().min(1).max(100);
const number = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be in international form, such as +12015550123');

const advanceBody = z.strictObject({ orderId });
const declineBody = z.strictObject({ orderId, code: z.enum(DECLINE_CODES) });
const messageBody = z.strictObject({ to: number, from: number, text: z.string().min(1).max(1600) });
const latencyBody = z.strictObject({ latencyMs: z.int().min(0).max(MAX_LATENCY_MS) });

/**
 * What the page's sandbox panel asks for, below `/playground/sandbox`: its own server passes it on to the sandbox. Another
 * site can make a browser send neither JSON nor a request that says to be of the same origin.
 */
export const sandboxRoutes: FastifyPluginCallback<{ readonly controls: SandboxControls }> = (
  app,
  { controls },
  done,
) => {
  app.addHook('onRequest', refuseOtherSites);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof SandboxRefusal) return reply.code(error.status).send({ error: error.message });
    throw error;
  });

  app.get('/', async () => ({
    portIns: await controls.openPortIns(),
    latencyMs: await controls.latency(),
  }));
  action(app, 'advance-port-in', advanceBody, (body) => controls.advancePortIn(body.orderId));
  action(app, 'decline-port-in', declineBody, (body) => controls.declinePortIn(body.orderId, body.code));
  action(app, 'deliver-message', messageBody, (body) => controls.deliverMessage(body));
  action(app, 'set-latency', latencyBody, (body) => controls.setLatency(body.latencyMs));
  done();
};

/** `POST /<name>`: checks the body, does it, and answers 204. */
function action<Body>(
  app: FastifyInstance,
  name: string,
  shape: ZodType<Body>,
  perform: (body: Body) => Promise<void>,
): void {
  app.post(`/${name}`, async (request, reply) => {
    const body = shape.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ error: z.prettifyError(body.error) });
    await perform(body.data);
    return reply.code(204).send();
  });
}

async function refuseOtherSites(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return reply.code(403).send({ error: 'For the playground alone' });
  }
  if (request.method === 'POST' && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return reply.code(415).send({ error: 'The content type must be application/json' });
  }
  return undefined;
}
