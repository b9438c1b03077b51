import { z } from 'zod'
import { line } from '@/lib/reports/schema/fields'

const optionalId = (error: string) => line.pipe(z.uuid(error).optional())

export const directoryEntrySchema = z.object({
  /** Whose names they are: a colleague's, or a worker's of an organisation. */
  whose: line.pipe(
    z.string('Choose whose names these are').regex(/^(staff|agency):[0-9a-f-]{36}$/, 'Choose from the list'),
  ),
  names: line.pipe(z.string('Enter a name, or several with a semicolon between')),
  teamId: optionalId('Choose a team from the list'),
  managerId: optionalId('Choose a colleague from the list'),
})
export type NewDirectoryEntry = z.output<typeof directoryEntrySchema>

export const directorySwitchSchema = z.object({ id: z.uuid('Choose an entry') })
