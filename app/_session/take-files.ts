import { shownName } from '@/lib/evidence/file-name'
import { type FilePlace, removeFile, takeFile } from '@/lib/evidence/taking'
import { filesHere, type WaitingFiles } from '@/lib/evidence/waiting'
import { isId } from '@/lib/ids'
import { filesLimit } from './file-door'
import { type FieldsSoFar, readFiles } from './read-files'

/** A posted form with files, once it has been read: its other fields, and what became of the files. */
export type TakenFiles = {
  fields: Record<string, string>
  /** Names of files that had no place to go to. */
  lost: string[]
  /** How many are here now. */
  here: number
  /** Something was not added, or the form was sent to add or remove and not to go on. */
  stays: boolean
  /** We could not keep what we should have. */
  fault?: unknown
}

/**
 * Streams the files of a posted form to where they wait (`placeFor` is asked with the fields before a file; undefined is
 * nowhere), removes the one whose button was pressed, and says what became of it all. Throws what `readFiles` throws.
 */
export async function takeFiles(
  request: Request,
  placeFor: (fields: FieldsSoFar) => FilePlace | undefined,
): Promise<TakenFiles> {
  const lost: string[] = []
  let fault: unknown
  const blame = (error: unknown) => {
    fault ??= error ?? new Error('a file was not kept')
  }
  const read = await readFiles(
    request,
    async ({ name, file }, before) => {
      const to = fault ? undefined : placeFor(before)
      if (to) return takeFile(to, { name, keepOriginal: before.get('keepOriginal') === 'yes', file }).catch(blame)
      lost.push(shownName(name))
      for await (const _ of file);
    },
    filesLimit,
  )
  const to = fault ? undefined : placeFor(read)
  const files = to && (await settled(to, read).catch(blame))
  const stays = read.get('move') === 'add' || read.has('remove') || (files?.notAdded.length ?? 0) > 0
  return { fields: Object.fromEntries(read), lost, here: filesHere(files ?? undefined).length, stays, fault }
}

/** Forgets what was said of files sent before this form. */
export const quiet = (to: FilePlace): Promise<WaitingFiles | undefined> =>
  to.change(files => ({ ...files, notAdded: [] }))

async function settled(to: FilePlace, fields: FieldsSoFar): Promise<WaitingFiles | undefined> {
  const [remove, keep] = [fields.get('remove'), fields.get('keepOriginal')]
  if (remove && isId(remove)) await removeFile(to, remove)
  return to.change(files => ({ ...files, keepOriginal: keep ? keep === 'yes' : files.keepOriginal }))
}
