// Whether a tag names a package that can be published: node release-package.mjs <api>@<version>
// Prints `name=value` lines, the outputs of a step of GitHub Actions. Says what is wrong, all of it, and ends with 1.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const [, , tag = ''] = process.argv;
const { api, version } = /^(?<api>[a-z0-9][a-z0-9-]*)@(?<version>\d+\.\d+\.\d+(?:-[\w.-]+)?)$/.exec(tag)?.groups ?? {};

if (api === undefined) {
  console.error('release-package.mjs <api>@<version>: a tag such as acme@1.2.0');
  process.exitCode = 2;
} else {
  const faults = faultsOf();
  for (const fault of faults) console.error(`${tag}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  // The registry gives the newest version of `latest` to whoever asks for none.
  else console.log(`api=${api}\nversion=${version}\ndist-tag=${version.includes('-') ? 'next' : 'latest'}`);
}

function faultsOf() {
  const folder = `generated/${api}`;
  if (!existsSync(`${folder}/package.json`)) return [`there is no ${folder}`];
  const spec = ['yaml', 'yml', 'json'].map((end) => `specs/${api}.${end}`).find((path) => existsSync(path));
  if (spec === undefined) return [`there is no specs/${api}.yaml`];
  const manifest = JSON.parse(read(`${folder}/package.json`));
  const { info } = parse(read(spec));
  const changelog = existsSync(`${folder}/CHANGELOG.md`) ? read(`${folder}/CHANGELOG.md`) : '';
  return [
    info.version !== version && `info.version of ${spec} is ${info.version}`,
    manifest.version !== version && `the version in ${folder}/package.json is ${manifest.version}: npm run generate`,
    manifest.private === true && `${folder}/package.json is private`,
    !changelog.includes(`\n## [${version}]`) && `${folder}/CHANGELOG.md has no entry of it: npm run changelog`,
  ].filter((fault) => fault !== false);
}

/** @param {string} path */
function read(path) {
  return readFileSync(path, 'utf8');
}
