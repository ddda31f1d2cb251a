/** How secrets are planted: as what a caller may send, or as what a server must refuse and not repeat. */
export type Planting = 'valid' | 'invalid' | 'of a wrong type';

const LONGER_THAN_ANY_RULE = 400;

/** Makes secrets that are recognised wherever they turn up, whole or in part. */
export class Marks {
  static #made = 0;
  readonly #cores: string[] = [];
  readonly #values: string[] = [];

  constructor(readonly planting: Planting = 'valid') {}

  /** What to look for. */
  get cores(): readonly string[] {
    return this.#cores;
  }

  /** The secrets as they are sent. */
  get values(): readonly string[] {
    return this.#values;
  }

  /** A text with what JSON, queries and headers write in another way, and the mark on both sides of it. */
  text(): string {
    const core = this.#core(`Planted${++Marks.#made}Qz`);
    const whole = `${core} "\\&%=+é ${core}`;
    return this.#planted(whole, whole.repeat(LONGER_THAN_ANY_RULE));
  }

  /** Digits as a PIN has them. */
  digits(): string {
    const core = this.#core(`90${String(++Marks.#made).padStart(4, '0')}817263450`);
    return this.#planted(core, `${core}x`);
  }

  /** A file in base64. */
  base64(): string {
    const content = this.#core(`PlantedFile${++Marks.#made}Qz`);
    return this.#planted(Buffer.from(content).toString('base64'), `${content} is no base64`);
  }

  url(): string {
    const core = this.#core(`PlantedFile${++Marks.#made}Qz`);
    return this.#planted(`https://example.com/${core}.jpg`, `no url ${core}`);
  }

  #core(core: string): string {
    this.#cores.push(core);
    return core;
  }

  /** Everywhere but in a test of wrong types it is the text that it says. */
  #planted(valid: string, invalid: string): string {
    this.#values.push(valid);
    if (this.planting === 'valid') return valid;
    return this.planting === 'invalid' ? invalid : ({ planted: valid } as unknown as string);
  }
}

/** The marks that a text holds, in clear or in base64. */
export function marksIn(text: string, cores: readonly string[]): readonly string[] {
  return cores.filter((core) => formsOf(core).some((form) => text.includes(form)));
}

/** A mark is looked for in every text that was ever written. */
const forms = new Map<string, readonly string[]>();

function formsOf(core: string): readonly string[] {
  let known = forms.get(core);
  if (!known) forms.set(core, (known = [core, ...new Set(base64FormsOf(core))]));
  return known;
}

/** Those of the texts that hold a mark. */
export function withMarks(texts: readonly string[], cores: readonly string[]): readonly string[] {
  // As a rule none does, which one look at all of them tells.
  if (marksIn(texts.join('\n'), cores).length === 0) return [];
  return texts.filter((text) => marksIn(text, cores).length > 0);
}

/** What base64 makes of a text, whatever stands around it, in either alphabet. */
function base64FormsOf(core: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.from('\0'.repeat(offset) + core).toString('base64');
    const whole = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + core.length) * 8) / 6));
    return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
