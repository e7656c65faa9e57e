/** How the tests run: in processes of their own, two at a time, and silent unless something is wrong. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    setupFiles: ['test/support/quiet.ts', 'test/support/same-cases.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Generous, because a timeout proves nothing about speed: it only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
