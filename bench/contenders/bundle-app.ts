import { join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { clientFolder, type Api, type ClientName } from './clients.js';

/** An app: a file of `bench/apps/`. */
export interface App {
  readonly client: ClientName | 'raw';
  readonly app: string;
  /** Default: ALLEX. */
  readonly api?: Api;
  /** Web Crypto for `browser`, `node:crypto` for `node`. */
  readonly platform: 'browser' | 'node';
}

/** Bundled as its user would: esbuild, its defaults, ES2022. */
export async function bundleApp(
  { client, app, api = 'allex', platform }: App,
  options: Pick<BuildOptions, 'minify' | 'outfile'>,
): Promise<Uint8Array> {
  const folder = client === 'raw' ? undefined : await clientFolder(client, api);
  const { outputFiles } = await build({
    ...options,
    entryPoints: [resolve('bench/apps', client, `${app}.js`)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform,
    write: options.outfile !== undefined,
    logLevel: 'warning',
    plugins: [whereThingsAre(folder, platform)],
  });
  return outputFiles?.[0]?.contents ?? new Uint8Array();
}

/** `client` is the client's folder, and `hmac` how an app signs by hand. */
function whereThingsAre(folder: string | undefined, platform: App['platform']): Plugin {
  const hmac = resolve('bench/apps/sign', platform === 'node' ? 'node.js' : 'web.js');
  return {
    name: 'where-things-are',
    setup: (builder) => {
      builder.onResolve({ filter: /^hmac$/ }, () => ({ path: hmac }));
      builder.onResolve({ filter: /^client(\/|$)/ }, ({ path, kind }) => {
        if (folder === undefined) throw new Error('this app has no client');
        const inside = path.slice('client'.length);
        if (inside.endsWith('.ts')) return { path: join(folder, inside) };
        return builder.resolve(`./dist/${inside.slice(1) || 'index'}.js`, { resolveDir: folder, kind });
      });
    },
  };
}
