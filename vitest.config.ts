import { defineConfig } from 'vitest/config';

/** `vitest run --update` re-records snapshots; tests that compare whole folders read it from here. */
const updates = process.argv.includes('--update') || process.argv.includes('-u');

/** What looks at timers, listeners and connections of the process, and so needs one of its own, is not among them. */
const generator = 'test/unit/!(runtime)/**/*.test.ts';

export default defineConfig({
  test: {
    // By default one core is left for the main process, which has little to do: of two, that is half of all.
    maxWorkers: '100%',
    env: updates ? { UPDATE_GOLDENS: '1' } : {},
    // Some tests generate and compile whole packages, on two slow cores.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      // Small, and many: were each file to load the compilers anew, that would take as long as the tests.
      { extends: true, test: { name: 'generator', include: [generator], isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/golden/**/src/**', generator],
          // Types of the packages' surface: the compiler runs them.
          typecheck: {
            enabled: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'test/types/tsconfig.json',
            // Not whichever of the installed compilers `tsc` happens to be.
            checker: './node_modules/typescript/bin/tsc',
          },
        },
      },
    ],
  },
});
