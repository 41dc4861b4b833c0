/**
 * Who may know whom (docs/architecture.md). Type-only imports count too: they are knowledge all the same.
 * swc parses, because TypeScript 7 has no programming interface for dependency-cruiser to use.
 */
const rooms = '(?:home|records|holdings|requests|sharing|activity|people|settings|importing|copies|doors)';
/**
 * @typedef {object} To
 * @property {string} [path]
 * @property {string} [pathNot]
 * @property {import('dependency-cruiser').DependencyType[]} [dependencyTypes]
 * @property {boolean} [couldNotResolve]
 * @property {boolean} [circular]
 * @property {{ dependencyTypesNot: import('dependency-cruiser').DependencyType[] }} [viaOnly]
 *
 * @param {string} name
 * @param {string} comment why
 * @param {{ path: string, pathNot?: string }} from
 * @param {To} to
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IFlattenedRuleSet['forbidden']} */
export const forbidden = [
  forbid(
    'shared-knows-nobody',
    'What both sides share belongs to neither.',
    { path: '^src/shared/' },
    { path: '.', pathNot: '^src/shared/|(?:^|/)node_modules/(?:zod|i18next|@msgpack/msgpack)/' },
  ),
  forbid(
    'shared-runs-anywhere',
    'Shared code runs in a page too: nothing of Node.',
    { path: '^src/shared/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'main-not-renderer',
    'The core does not know who draws it.',
    { path: '^src/main/' },
    { path: '^src/renderer/' },
  ),
  forbid(
    'renderer-not-main',
    'The page reaches main through the contract alone.',
    { path: '^src/renderer/' },
    { path: '^src/main/' },
  ),
  forbid(
    'renderer-not-node',
    'The page is a page.',
    { path: '^src/renderer/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'product-not-tests',
    'Nothing that ships leans on what tests it.',
    { path: '^src/' },
    { path: '^(?:tests|tools|bench|practice)/' },
  ),
  forbid(
    'practice-stands-alone',
    'The practice agency shares words on the wire and nothing else.',
    { path: '^practice/' },
    { path: '^src/(?!shared/model/)' },
  ),
  forbid(
    'core-has-no-host',
    'The core runs in either host, so it names neither.',
    { path: '^src/main/(?!browser/|electron/|hosts/)' },
    { path: '^src/main/(?:browser|electron|hosts)/' },
  ),
  forbid(
    'hosts-are-apart',
    'A host does not know the other one.',
    { path: '^src/main/(browser|electron)/' },
    { path: '^src/main/(?:browser|electron)/', pathNot: '^src/main/$1/' },
  ),
  forbid(
    'app-is-put-together-once',
    'Only the composition root of a host makes the core.',
    { path: '^src/', pathNot: '^src/main/(?:browser/entry|electron/main)\\.ts$' },
    { path: '^src/main/app\\.ts$' },
  ),
  forbid(
    'electron-in-its-host',
    'Only the Electron host speaks to Electron.',
    { path: '^src/', pathNot: '^src/main/electron/' },
    { path: '(?:^|/)node_modules/electron/' },
  ),
  forbid(
    'preload-carries-nothing',
    'The preload script is two functions: no schema, no library.',
    { path: '^src/main/electron/preload\\.ts$' },
    { path: '.', pathNot: '(?:^|/)node_modules/electron/|^src/main/electron/channels\\.ts$' },
  ),
  forbid(
    'one-importer-of-libsodium',
    'Raw libsodium is uneven; sodium.ts makes one contract of it. The worker has one call of its own.',
    { path: '^src/', pathNot: '^src/main/vault/(?:sodium|argon2id-worker)\\.ts$' },
    { path: 'libsodium' },
  ),
  forbid(
    'parsers-hold-no-keys',
    'What reads a stranger’s document reaches neither keys nor the vault folder.',
    { path: '^src/main/import/' },
    { path: '^src/main/(?!import/)' },
  ),
  forbid(
    'rooms-keep-their-insides',
    'A room shows another room its index, nothing more.',
    { path: `^src/renderer/(${rooms})/` },
    { path: `^src/renderer/${rooms}/`, pathNot: `^src/renderer/(?:$1/|${rooms}/index\\.tsx?$)` },
  ),
  forbid(
    'below-the-rooms',
    'Store, primitives and words do not know the rooms that use them.',
    { path: '^src/renderer/(?:store|ui|pictures|i18n|transport)/' },
    { path: `^src/renderer/(?:${rooms}|shell)/` },
  ),
  forbid(
    'ui-is-app-blind',
    'A primitive could be used in any app.',
    { path: '^src/renderer/(?:ui|pictures)/' },
    { path: '^src/(?:shared/contract|renderer/(?:store|transport|bridge))' },
  ),
  forbid(
    'one-user-of-the-transport',
    'Rooms know the bridge, not what carries it.',
    { path: '^src/renderer/(?!transport/|main\\.tsx$|compose\\.tsx?$|bridge\\.ts$)' },
    { path: '^src/renderer/transport/(?!connection\\.ts$)' },
  ),
  forbid(
    'declared-packages',
    'What ships uses what package.json says ships.',
    { path: '^src/', pathNot: '^src/main/electron/' },
    // Types alone ship nowhere.
    {
      pathNot: '^node_modules/@types/',
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'],
    },
  ),
  forbid('everything-resolves', 'An import leads somewhere.', { path: '^src/' }, { couldNotResolve: true }),
  forbid(
    'no-circles',
    'Two files that run through each other are one. Knowing a type both ways is no circle.',
    { path: '^src/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
];

/** @type {import('dependency-cruiser').ICruiseOptions} */
export const options = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
};
