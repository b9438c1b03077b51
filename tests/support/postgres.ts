import type { TestProject } from 'vitest/node'
import { startTestCluster, type TestCluster } from './test-cluster'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster['facts']
  }
}

type Shared = { cluster: Promise<TestCluster>; users: number }

const memory = globalThis as { besideTests?: Shared }

/** Starts one cluster for all projects that ask, with a migrated template; the last one to end stops it. */
export default async function setup(project: TestProject) {
  memory.besideTests ??= { cluster: startTestCluster(), users: 0 }
  const shared = memory.besideTests
  shared.users += 1
  project.provide('cluster', (await shared.cluster).facts)
  return async () => {
    shared.users -= 1
    if (shared.users === 0) await (await shared.cluster).stop()
  }
}
