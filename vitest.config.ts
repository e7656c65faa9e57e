/** How the tests run: in three processes, silent unless something is wrong. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    setupFiles: ['test/support/quiet.ts', 'test/support/same-cases.ts'],
    pool: 'forks',
    // Three processes for all files, since one waits for the disk while two compute: what a process has compiled, such
    // as the 9 MB of the database, serves all files that it runs. A quarter of the time of a process a file.
    maxWorkers: 3,
    isolate: false,
    // Generous, because a timeout proves nothing about speed: it only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
