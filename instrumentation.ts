/** Runs once in each server process before it serves. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./instrumentation-node')).start()
}

const door = globalThis as { besideFault?: (reference: string) => void }

/**
 * Logs what failed by name, reference and route only: messages, parameters and addresses may hold what somebody wrote.
 * The page that is shown says the same reference (bin/shell.mjs, error.tsx), and nothing else of it.
 */
export function onRequestError(error: unknown, _request: unknown, context: { routePath?: string }): void {
  const name = error instanceof Error ? error.name : 'unknown'
  const reference = (error as { digest?: string } | null)?.digest ?? newReference()
  door.besideFault?.(reference)
  console.error(`request failed: ${name} ${reference} at ${context.routePath ?? 'unknown'}`)
}

/** As short as Next's own, for a route that has none. */
const newReference = () => String(crypto.getRandomValues(new Uint32Array(1))[0])
