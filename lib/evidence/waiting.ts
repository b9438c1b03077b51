import { publicFiles } from './evidence'
import { shownName } from './file-name'
import type { unreceivables } from './unreceivable'
import type { Upload } from './uploads'

/** Why a file was not added: not receivable, there already, or come when the visit was over. */
export type NotAdded = (typeof unreceivables)[number] | 'same' | 'over'

/**
 * A file that waits for the report or message it is to come with. It is listed before its first byte is kept, and is here
 * once `upload` says what was kept: what is not here is never claimed (docs/decisions/0009).
 */
export type WaitingFile = { id: string; name: string; since: number; print?: string; upload?: Upload }

/** The files of an unsent report or message, kept in its sealed draft, with what was last said of those not added. */
export type WaitingFiles = {
  list: WaitingFile[]
  notAdded: { name: string; reason: NotAdded }[]
  /** What they last said to keeping originals, so that it is asked once. */
  keepOriginal?: boolean
}

export const noFiles: WaitingFiles = { list: [], notAdded: [] }

/** Longer on its way than the database waits for it. */
const givenUpAfterMs = 20 * 60_000

/** The files that are here whole. */
export const filesHere = (files: WaitingFiles | undefined): Upload[] =>
  (files ?? noFiles).list.flatMap(({ upload }) => upload ?? [])

/** Those that were begun and are not here: on their way, or broken off. */
export const unfinishedFiles = (files: WaitingFiles | undefined): WaitingFile[] =>
  (files ?? noFiles).list.filter(({ upload }) => !upload)

export const isListed = ({ list }: WaitingFiles, id: string): boolean => list.some(file => file.id === id)

/** Lists a file that is about to arrive, where there is room among five. */
export function expecting(files: WaitingFiles, file: WaitingFile): WaitingFiles {
  const list = files.list.filter(({ upload, since }) => upload || file.since - since < givenUpAfterMs)
  if (list.length >= publicFiles) return notAdded({ ...files, list }, file.name, 'full')
  return { ...files, list: [...list, file] }
}

/** Whether no other of the list has this content. */
export function isNew({ list }: WaitingFiles, id: string, print: string): boolean {
  return !list.some(file => file.id !== id && file.print === print)
}

/** Notes what its content is. */
export const printed = (files: WaitingFiles, id: string, print: string): WaitingFiles =>
  changed(files, id, file => ({ ...file, print }))

/** It is here. */
export const arrived = (files: WaitingFiles, upload: Upload): WaitingFiles =>
  changed(files, upload.id, file => ({ ...file, upload }))

export const withoutFile = (files: WaitingFiles, id: string): WaitingFiles => ({
  ...files,
  list: files.list.filter(file => file.id !== id),
})

/** Takes a file off the list and says why, unless somebody removed it meanwhile. */
export function failed(files: WaitingFiles, id: string, reason: NotAdded | undefined): WaitingFiles {
  const file = files.list.find(one => one.id === id)
  const rest = withoutFile(files, id)
  return file && reason ? notAdded(rest, file.name, reason) : rest
}

export const notAdded = (files: WaitingFiles, name: string, reason: NotAdded): WaitingFiles => ({
  ...files,
  notAdded: [...files.notAdded, { name, reason }].slice(-mostSaid),
})

/** Files that were here when the visit they waited in was over: named once more, so that nobody thinks they were sent. */
export const lostWithVisit = (names: readonly string[]): WaitingFiles =>
  names.slice(0, mostSaid).reduce((files, name) => notAdded(files, shownName(name), 'over'), noFiles)

/** Enough to say, however many were sent. */
const mostSaid = 10

const changed = (files: WaitingFiles, id: string, change: (file: WaitingFile) => WaitingFile): WaitingFiles => ({
  ...files,
  list: files.list.map(file => (file.id === id ? change(file) : file)),
})
