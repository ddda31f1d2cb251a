import { SandboxServer } from '../../sandbox/server.js';
import type { PlatformOptions } from '../../sandbox/platform.js';

export interface Reply {
  status: number;
  body: unknown;
  headers: Headers;
}

const SECRET = 'sandbox-test-secret';

/** A sandbox on a free port, and a client that fetches the token each call needs. */
export class SandboxClient {
  readonly #tokens = new Map<string, string>();

  private constructor(
    readonly server: SandboxServer,
    readonly origin: string,
    private readonly accountKey: string,
  ) {}

  static async start(options: PlatformOptions = {}): Promise<SandboxClient> {
    const server = new SandboxServer({ accountSecret: SECRET, quotaPerMinute: 1_000_000, ...options });
    return new SandboxClient(server, await server.listen(), server.platform.mainCredential.accountKey);
  }

  /** The same sandbox, seen with the credential of an account. */
  as(accountId: string): SandboxClient {
    return new SandboxClient(this.server, this.origin, accountId);
  }

  get demo(): Record<string, string> {
    return this.server.platform.store.named;
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  async token(path: string): Promise<string> {
    const known = this.#tokens.get(path);
    if (known !== undefined) return known;
    const { body } = await this.tokenReply(path);
    const { token } = body as { token: string };
    this.#tokens.set(path, token);
    return token;
  }

  tokenReply(path: string): Promise<Reply> {
    const ApiEndpoint = `https://api.telegent.com${path}`;
    const body = { AccountKey: this.accountKey, AccountSecret: SECRET, ApiEndpoint };
    return this.send('POST', '/v1.0/oauth2/tokens', body);
  }

  /** One call of the API with a token for its path. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    query: Record<string, string> = {},
  ): Promise<Reply> {
    const token = await this.token(path);
    const search = new URLSearchParams(query).toString();
    return this.send(method, search === '' ? path : `${path}?${search}`, body, {
      Authorization: `Bearer ${token}`,
    });
  }

  /** One request of the control endpoint; fails the test unless it succeeds. */
  async control(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const reply = await this.send(method, `/_sandbox/${path}`, body);
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
    return reply.body as Record<string, unknown>;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(this.origin + path, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  }
}
