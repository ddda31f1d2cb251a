import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is asked for; null where it is to be found out, or where nothing is that could be kept. */
    question: string | null;
    /** The text of a body that may be sent again; null for others. */
    bodyText: string | null;
  }
}

const REMEMBERED_BYTES = 8 * 2 ** 20;
/** A longer body holds values of its own rather than a screen's query. */
const LONGEST = 16_384;

/** Stands for a body whose text was parsed before, and may not have to be parsed again. */
const UNPARSED = Symbol('unparsed');

/**
 * JSON bodies by their text: an app sends the same few again and again. What a text asks for is remembered, so that a kept
 * answer is found without parsing it; its values are not, since each request has its own.
 */
export class KnownBodies {
  readonly #questions = new LRUCache<string, string>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: (question, text) => 2 * (question.length + text.length),
  });

  constructor(scope: FastifyInstance) {
    scope.decorateRequest('question', null);
    scope.decorateRequest('bodyText', null);
    // The same as without this: a body that would change prototypes is no JSON.
    const parse = scope.getDefaultJsonParser('error', 'error');
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
      const isShort = text.length <= LONGEST;
      const question = isShort ? this.#questions.get(text) : undefined;
      if (isShort) request.bodyText = text;
      if (question === undefined) return void parse(request, text, done);
      request.question = question;
      done(null, UNPARSED);
    });
  }

  /** Recognises the body of the request from now on: of one that is answered out of what is kept, so that no secret is held. */
  remember({ bodyText, question }: FastifyRequest): void {
    if (bodyText !== null && question !== null) this.#questions.set(bodyText, question);
  }

  /** Puts the values of the body into a request that is to be answered anew. */
  parse(request: FastifyRequest): void {
    const { body, bodyText } = request;
    if (body === UNPARSED && bodyText !== null) request.body = JSON.parse(bodyText) as unknown;
  }
}
