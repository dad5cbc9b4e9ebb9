/** What `countersign.config.ts`, `.js`, `.mjs` or `.json` can say. Nothing of it is needed. */
export interface Config {
  /** For editors; means nothing here. */
  readonly $schema?: string;
  /** Scope of the packages' names, such as `@acme`. Default: `@countersign`. */
  readonly scope?: string;
  /** Folder of the packages, each in a folder named after its spec; relative to the configuration. Default: `generated`. */
  readonly out?: string;
  /** How serious findings are, by code. Errors stay errors: generation depends on them. */
  readonly rules?: Readonly<Record<string, 'off' | 'warning' | 'error'>>;
}

/** Gives a configuration its type, and nothing else. */
export function defineConfig(config: Config): Config {
  return config;
}
