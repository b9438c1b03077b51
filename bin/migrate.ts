import { migrate } from '@/lib/database/migrate'

await migrate()
process.exit(0)
