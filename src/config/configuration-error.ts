/** What is wrong with the configuration: a plain line a variable, none of which repeats a value. */
export class ConfigurationError extends Error {
  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(problems.join('\n'), options);
    this.name = 'ConfigurationError';
  }
}
