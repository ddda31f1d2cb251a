import { readDocument } from './document.js';
import { Endpoint } from './endpoint.js';
import { Refusal } from './operation.js';

/** openapi.yaml, read once: its operations by method and path, and by operationId. */
export class Specification {
  readonly #byRoute = new Map<string, Endpoint>();
  readonly #byId = new Map<string, Endpoint>();
  readonly #paths = new Set<string>();

  constructor() {
    const { paths, components } = readDocument();
    for (const [path, methods] of Object.entries(paths)) {
      this.#paths.add(path.toLowerCase());
      for (const [method, operation] of Object.entries(methods)) {
        const endpoint = new Endpoint(method.toUpperCase(), path, operation, components.schemas);
        this.#byRoute.set(`${endpoint.method} ${endpoint.path}`, endpoint);
        this.#byId.set(endpoint.id, endpoint);
      }
    }
  }

  /** Every operation, in the specification's order. */
  get endpoints(): Iterable<Endpoint> {
    return this.#byId.values();
  }

  /** The operation of a request, whatever the path's case; throws 400 when there is none. */
  route(method: string, path: string): Endpoint {
    const lowerCase = path.toLowerCase();
    const endpoint = this.#byRoute.get(`${method} ${lowerCase}`);
    if (endpoint !== undefined) return endpoint;
    if (this.#paths.has(lowerCase))
      throw new Refusal(400, `The method ${method} is not supported on ${path}.`);
    throw new Refusal(400, `The path ${path} does not exist.`);
  }

  /** The operation with this operationId; throws 400 when there is none. */
  byId(id: string): Endpoint {
    const endpoint = this.#byId.get(id);
    if (endpoint === undefined) throw new Refusal(400, `The operation ${id} does not exist.`);
    return endpoint;
  }
}
