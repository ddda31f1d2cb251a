import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import { LENIENCIES, OBJECT_OR_LIST, QUERY_SPELLINGS } from './leniencies.js';
import { Refusal } from './operation.js';
import { closed, exampleOf, fieldsAt, resolved, type ExampleContext, type Schema } from './schema.js';

interface Content {
  content?: { 'application/json'?: { schema?: Schema; example?: unknown } };
}

interface Parameter {
  name: string;
  required?: boolean;
  schema?: Schema;
  example?: unknown;
}

/** An operation as openapi.yaml writes it. */
export interface OperationDocument {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content>;
}

const bodyChecks = new Ajv({ strict: false });
const queryChecks = new Ajv({ strict: false, coerceTypes: true });
ajvFormats.default(bodyChecks);
ajvFormats.default(queryChecks);

/** One operation of the specification. Its checks are compiled when they are first needed. */
export class Endpoint {
  readonly id: string;
  /** In lower case: the platform does not look at the case of a path. */
  readonly path: string;
  #bodyCheck: ValidateFunction | undefined;
  #queryCheck: ValidateFunction | undefined;
  #answerCheck: ValidateFunction | undefined;

  constructor(
    readonly method: string,
    path: string,
    private readonly document: OperationDocument,
    private readonly components: Record<string, Schema>,
  ) {
    this.id = document.operationId;
    this.path = path.toLowerCase();
  }

  /** The query under the specification's names; throws 400 on an unknown, repeated, missing or ill-typed one. */
  checkQuery(sent: URLSearchParams): Record<string, string> {
    const query: Record<string, string> = {};
    for (const [name, value] of sent) {
      const known = QUERY_SPELLINGS[this.id]?.[name] ?? name;
      if (known in query) throw new Refusal(400, `The ${name} query parameter was sent more than once.`);
      query[known] = value;
    }
    this.#queryCheck ??= queryChecks.compile(closed(this.querySchema()));
    const copy = { ...query };
    if (!this.#queryCheck(copy))
      throw new Refusal(400, refusalText(this.#queryCheck.errors?.[0], 'query parameter'));
    return query;
  }

  /** The body as an object; throws 400 on an unknown, missing or ill-typed field, or a value outside an enum. */
  checkBody(text: string): Record<string, unknown> {
    const body = text === '' ? {} : parseObject(text);
    const schema = this.bodySchema();
    if (schema === undefined) {
      const extra = Object.keys(body)[0];
      if (extra !== undefined) throw new Refusal(400, `The ${extra} field is not known to this endpoint.`);
      return body;
    }
    if (text === '' && this.document.requestBody?.required) {
      throw new Refusal(400, 'A non-empty request body is required.');
    }
    this.#bodyCheck ??= bodyChecks.compile(closed(schema));
    if (!this.#bodyCheck(body)) throw new Refusal(400, refusalText(this.#bodyCheck.errors?.[0], 'field'));
    return body;
  }

  /**
   * What is wrong with an answer by its response schema, fields that it does not name included; undefined when
   * nothing is, and where the specification describes no answer.
   */
  answerFault(answer: unknown): string | undefined {
    const schema = this.answerSchema();
    if (schema === undefined) return undefined;
    this.#answerCheck ??= bodyChecks.compile(closed(schema));
    const check = this.#answerCheck;
    const parts =
      OBJECT_OR_LIST.includes(this.id) && Array.isArray(answer) ? (answer as unknown[]) : [answer];
    const errors = parts.flatMap((part) => (check(part) ? [] : (check.errors ?? [])));
    return errors.length === 0 ? undefined : bodyChecks.errorsText(errors, { dataVar: 'answer' });
  }

  /** An answer made from the specification's examples; undefined where it has no body. */
  exampleAnswer(context: ExampleContext): unknown {
    const schema = this.answerSchema();
    return schema === undefined ? undefined : exampleOf(schema, context);
  }

  /** The query as an object schema. */
  querySchema(): Schema {
    const parameters = this.document.parameters ?? [];
    return {
      type: 'object',
      properties: Object.fromEntries(
        parameters.map(({ name, schema, example }) => [
          name,
          { ...(example === undefined ? {} : { example }), ...schema },
        ]),
      ),
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
    };
  }

  /** The body's schema with the leniencies worked in; undefined when the operation takes none. */
  bodySchema(): Schema | undefined {
    const written = this.document.requestBody?.content?.['application/json']?.schema;
    if (written === undefined) return undefined;
    const schema = resolved(written, this.components);
    for (const { fields, accepts } of LENIENCIES) {
      for (const field of (fields[this.id] ?? []).flatMap((path) => fieldsAt(schema, path))) {
        if (accepts.includes(null)) field.nullable = true;
        if (field.enum !== undefined) field.enum = [...field.enum, ...accepts];
      }
    }
    return schema;
  }

  private answerSchema(): Schema | undefined {
    const written = this.document.responses['200']?.content?.['application/json']?.schema;
    return written === undefined ? undefined : resolved(written, this.components);
  }
}

function parseObject(text: string): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The request body is not valid JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(400, 'The request body must be a JSON object.');
  }
  return body as Record<string, unknown>;
}

/** The platform's sentence for a failed check; it always names the field. */
function refusalText(error: ErrorObject | undefined, noun: string): string {
  if (error === undefined) return 'The request is not valid.';
  const parent = error.instancePath
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  const params = error.params as {
    missingProperty?: string;
    additionalProperty?: string;
    allowedValues?: unknown[];
  };
  const child = params.missingProperty ?? params.additionalProperty;
  const name = [parent, child].filter(Boolean).join('.');
  switch (error.keyword) {
    case 'required':
      return `The ${name} field is required.`;
    case 'additionalProperties':
      return `The ${name} ${noun} is not known to this endpoint.`;
    case 'enum':
      return `The ${name} ${noun} must be one of: ${(params.allowedValues ?? []).join(', ')}.`;
    default:
      return `The ${name} ${noun} ${error.message ?? 'is not valid'}.`;
  }
}
