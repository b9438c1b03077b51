import { sharePageCheck } from '@/app/_session/page-check'
import { shareShellWords } from '@/app/_session/shell-words'
import { seed } from '@/drizzle/seed'
import { boot, sentenceFor } from '@/lib/database/boot'

/** What a server process does before it serves. A bad setting or an unready database ends it with exit 1. */
export async function start(): Promise<void> {
  try {
    sharePageCheck()
    await boot(seed)
    shareShellWords()
  } catch (error) {
    console.error(sentenceFor(error))
    process.exit(1)
  }
}
