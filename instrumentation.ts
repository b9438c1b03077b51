/** Runs once in each server process before it serves. A bad setting or an unready database stops it with exit 1. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { boot, sentenceFor } = await import('@/lib/database/boot')
  try {
    await boot(async () => (await import('@/drizzle/seed')).seed())
  } catch (error) {
    console.error(sentenceFor(error))
    process.exit(1)
  }
}

/** Logs what failed by name and digest only: messages and parameters may hold what somebody wrote. */
export function onRequestError(error: unknown, _request: unknown, context: { routePath?: string }): void {
  const name = error instanceof Error ? error.name : 'unknown'
  const digest = (error as { digest?: string } | null)?.digest ?? 'none'
  console.error(`request failed: ${name} ${digest} at ${context.routePath ?? 'unknown'}`)
}
