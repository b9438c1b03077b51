import { sharePageCheck } from '@/app/_session/page-check'
import { shareShellWords } from '@/app/_session/shell-words'
import { seed } from '@/drizzle/seed'
import { boot, sentenceFor } from '@/lib/database/boot'

/** Set by whatever serves the app behind the check of every request (bin/serve.mjs). */
const door = globalThis as { besideDoor?: boolean }

/** What a server process does before it serves. A bad setting or an unready database ends it with exit 1. */
export async function start(): Promise<void> {
  if (!door.besideDoor) {
    console.error('Start Beside with npm start: served in another way, its pages would have nobody at the door.')
    process.exit(1)
  }
  try {
    sharePageCheck()
    await boot(seed)
    shareShellWords()
  } catch (error) {
    console.error(sentenceFor(error))
    process.exit(1)
  }
}
