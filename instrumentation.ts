/** Runs once in each server process before it serves. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./instrumentation-node')).start()
}

/** Logs what failed by name and digest only: messages and parameters may hold what somebody wrote. */
export function onRequestError(error: unknown, _request: unknown, context: { routePath?: string }): void {
  const name = error instanceof Error ? error.name : 'unknown'
  const digest = (error as { digest?: string } | null)?.digest ?? 'none'
  console.error(`request failed: ${name} ${digest} at ${context.routePath ?? 'unknown'}`)
}
