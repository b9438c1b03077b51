import { hasRoomForFiles, needRoom } from '@/lib/database/room'
import { shownName } from '@/lib/evidence/file-name'
import { type FilePlace, removeFile, takeFile } from '@/lib/evidence/taking'
import { filesHere, type WaitingFiles } from '@/lib/evidence/waiting'
import { isId } from '@/lib/ids'
import { filesLimit } from './file-door'
import { type ArrivingFile, type FieldsSoFar, readFiles } from './read-files'

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

type PlaceFor = (fields: FieldsSoFar) => FilePlace | undefined
/** Holds a file for a moment where a flood of them comes from. */
type Ease = () => Promise<void>

/**
 * Streams the files of a posted form to where they wait (`placeFor` is asked with the fields before a file; undefined is
 * nowhere), removes the one whose button was pressed, and says what became of it all. Throws what `readFiles` throws.
 */
export async function takeFiles(request: Request, placeFor: PlaceFor, ease: Ease): Promise<TakenFiles> {
  const taking = new Taking(placeFor, ease)
  const read = await readFiles(request, (file, before) => taking.take(file, before), filesLimit)
  const files = await taking.settle(read)
  const stays = read.get('move') === 'add' || read.has('remove') || taking.isRefused
  const { lost, fault } = taking
  return { fields: Object.fromEntries(read), lost, here: filesHere(files).length, stays, fault }
}

/** One form while it is read. Whatever goes wrong on our side, the form is read to its end, so that its words can be given back. */
class Taking {
  readonly lost: string[] = []
  isRefused = false
  fault: unknown
  private isHushed = false
  constructor(
    private readonly placeFor: PlaceFor,
    private readonly ease: Ease,
  ) {}

  async take({ name, file }: ArrivingFile, before: FieldsSoFar): Promise<void> {
    const keepOriginal = before.get('keepOriginal') === 'yes'
    let isRead = false
    await this.at(before, async to => {
      await this.ease()
      await this.hush(to, before)
      if (!(await hasRoomForFiles())) return
      isRead = true
      this.isRefused = (await takeFile(to, { name, keepOriginal, file })) !== undefined || this.isRefused
    })
    if (isRead) return
    this.lost.push(shownName(name))
    for await (const _ of file);
  }

  async settle(fields: FieldsSoFar): Promise<WaitingFiles | undefined> {
    const [remove, keep] = [fields.get('remove'), fields.get('keepOriginal')]
    let files: WaitingFiles | undefined
    await this.at(fields, async to => {
      await this.hush(to, fields)
      if (remove && isId(remove)) await removeFile(to, remove)
      files = await to.change(list => ({ ...list, keepOriginal: keep ? keep === 'yes' : list.keepOriginal }))
    })
    return files
  }

  /** Nothing is done where there is nowhere to do it, or something went wrong before. */
  private async at(fields: FieldsSoFar, work: (to: FilePlace) => Promise<void>): Promise<void> {
    const to = this.fault ? undefined : this.placeFor(fields)
    if (!to) return
    await needRoom()
      .then(() => work(to))
      .catch(error => {
        this.fault = error ?? new Error('a file was not kept')
      })
  }

  /** Forgets what was said of files sent before this form; not for one `more` of several that scripts send one by one. */
  private async hush(to: FilePlace, fields: FieldsSoFar): Promise<void> {
    if (this.isHushed || fields.has('more')) return
    this.isHushed = true
    await to.change(files => ({ ...files, notAdded: [] }))
  }
}
