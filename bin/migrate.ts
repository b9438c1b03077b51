import { seed } from '@/drizzle/seed'
import { prepare } from '@/lib/database/boot'

await prepare(seed)
process.exit(0)
