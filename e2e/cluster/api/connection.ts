import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';

export type ContentType = 'application/json' | 'application/merge-patch+json' | 'application/apply-patch+yaml';

export interface Answer {
  readonly body: unknown;
  /** What the API server warns of: deprecated versions, pods that a stricter Pod Security level would refuse. */
  readonly warnings: readonly string[];
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    path: string,
    readonly body: unknown,
  ) {
    super(`${status} ${path}: ${(body as { message?: string })?.message ?? body}`);
  }
}

/** HTTPS with a token, to one API server. */
export class Connection {
  private readonly agent: Agent;

  constructor(
    private readonly server: string,
    private readonly token: string,
    ca: Buffer,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: 64, ca, servername: 'kubernetes.default.svc' });
  }

  /** The answer as it comes in. */
  open(method: string, path: string, body?: unknown, type: ContentType = 'application/json'): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      // Node states no length for a DELETE by itself; the server would read the body as the next request.
      const headers = {
        authorization: `Bearer ${this.token}`,
        accept: 'application/json',
        ...(text !== undefined && { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
      };
      const sent = request(this.server + path, { method, agent: this.agent, headers }, resolve);
      sent.on('error', reject);
      sent.end(text);
    });
  }

  async exchange(method: string, path: string, body?: unknown, type?: ContentType): Promise<Answer> {
    const answer = await this.open(method, path, body, type);
    let text = '';
    for await (const part of answer.setEncoding('utf8')) text += part;
    const read = parsed(text);
    if ((answer.statusCode ?? 0) >= 400) throw new ApiError(answer.statusCode!, path, read);
    return { body: read, warnings: warningsOf(answer) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** RFC 7234: `299 - "text"`, several joined by commas. */
function warningsOf(answer: IncomingMessage): string[] {
  const header = String(answer.headers.warning ?? '');
  return [...header.matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text.replace(/\\(.)/g, '$1'));
}
