import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '.cache/',
    'coverage/',
    // Copies of templates/runtime, byte for byte.
    'generated/*/src/runtime/',
    // Broken on purpose.
    'test/diagnostics/cases/',
  ]),
  // Whole packages as expected output: compiled and compared by their tests. No rule holds for them; were they ignored,
  // ESLint would warn of each that is named to it among the files of a change.
  { files: ['test/golden/**/*.ts'], languageOptions: { parser: tseslint.parser } },
  {
    files: ['**/*.ts'],
    ignores: ['test/golden/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // No comment can switch a rule off.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Write a union of literals.' },
        { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
      ],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10, 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // `return report(…)` ends a check and says what it found.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `[...text]` is how to take a text apart by code points.
      '@typescript-eslint/no-misused-spread': 'off',
      // `Record<never, never>` says "no members", which nothing else says.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // TypeScript does not see what a callback has assigned, so the rule calls necessary conditions unnecessary.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // What was caught is handed on as it is.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // What must not compile.
    files: ['test/types/**/*.ts'],
    rules: { '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }] },
  },
  {
    files: ['{generator,test}/{signing,explain}/**/*.ts'],
    rules: {
      // CEL's checker has said what a value is, where TypeScript knows only that it is one of CEL's.
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['generated/*/src/**/*.ts'],
    rules: {
      // Entry modules hand on what their parts export.
      'no-restricted-syntax': 'off',
      // The vendor's schemas decide on these: a deprecated field, a map beside named fields, an empty object.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
);
