import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/support/longest-first.mjs'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const databaseTests = 'tests/**/*.db.test.ts'
const browserTests = 'tests/journeys/**/*.test.ts'
const globalSetup = 'tests/support/postgres.ts'

export default defineConfig({
  resolve: { alias: { '@': path('.'), 'server-only': path('./node_modules/server-only/empty.js') } },
  test: {
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [databaseTests, browserTests],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'database', include: [databaseTests], globalSetup, testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // More than there are processors: a journey waits for answers, and for what a person would wait for.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
