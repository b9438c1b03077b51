import { sharedDraftMinutes } from '@/lib/centres/centre'
import type { Handover } from '@/lib/centres/handover'
import type { Tx } from '@/lib/db'
import type { FilePlace } from '@/lib/evidence/taking'
import { noFiles, type WaitingFiles } from '@/lib/evidence/waiting'
import type { Answers, Fields, Page } from './answers'
import { type Change, draftStore, type Revision } from './draft-store'
import type { HeldBack } from './held-back'

/** Made when the last page is first shown, so that sending twice is one report (architecture, Sending once). */
export type Ticket = { id: string; reference: string; receipt: string }

/** What is kept after sending, for as long as the page that shows it may be shown. No answers. */
export type Sent = Ticket & {
  promisedAt: string
  /** That is their next safe time, because none comes before. */
  atSafeTime: boolean
  anonymous: boolean
  /** Besides the mailbox, is there a way to reach them that they called safe? */
  reachable: boolean
  danger: boolean
  restricted: boolean
  child: boolean
  /** How many files came with it. */
  files?: number
  /** On a shared device, unless the person typed alone: how far the receipt has gone to them. */
  handover?: Handover | undefined
}

export type Draft = {
  answers: Answers
  /** What was last typed on a page that could not be kept, so that it is shown again with its errors. */
  refused?: { page: Page; fields: Fields } | undefined
  /** Photos and files that are to come with it. */
  files?: WaitingFiles | undefined
  ticket?: Ticket | undefined
  sent?: Sent | undefined
  /** When it was begun, in ms. Only ever here, under the cookie's seal, and gone with sending. */
  begunAt?: number | undefined
  /** Send was pressed as no person would have pressed it, so it is asked for once more. */
  heldBack?: HeldBack | undefined
  /** Begun on the device of a reporting centre: it lives as short as its pages do. */
  shared?: boolean | undefined
}

export const draftMinutes = 60
export const sentMinutes = 15
const drafts = draftStore<Draft>('draft')

/** The draft of a cookie, or undefined when there is none, it is older than its time, or the cookie was forged. */
export const readDraft = (secret: string): Promise<Draft | undefined> => drafts.read(secret)

/**
 * Keeps a draft for another 60 minutes, 30 on a shared device, or 15 once it is sent. Only the cookie's secret opens it
 * again. False, and nothing kept, when it was sent or left meanwhile: a page still on its way does not bring answers back.
 */
export async function saveDraft(secret: string, draft: Draft, tx: Tx | undefined = undefined): Promise<boolean> {
  return drafts.save(secret, draft, lifeOf(draft), tx)
}

/**
 * Reads a draft that is not sent, changes it and keeps it as one step: two pages or files that come at once do not undo
 * each other. Undefined, and nothing kept, when it was sent or left meanwhile or its time is over.
 */
export const changeDraft = (secret: string, work: Change<Draft>, tx?: Tx): Promise<Draft | undefined> =>
  drafts.change(secret, (draft, within) => (draft.sent ? undefined : work(draft, within)), lifeOf, tx)

/**
 * The same for a change that needs nothing but the draft itself, such as the answers of a page. `known` is the draft as it
 * was read a moment ago.
 */
export const reviseDraft = (secret: string, work: Revision<Draft>, known?: Draft): Promise<Draft | undefined> =>
  drafts.revise(secret, draft => (draft.sent ? undefined : work(draft)), lifeOf, known)

function lifeOf({ sent, shared }: Draft) {
  const open = shared ? sharedDraftMinutes : draftMinutes
  return { minutes: sent ? sentMinutes : open, over: sent !== undefined }
}

/** Where the files of a draft wait for it to be sent. Undefined for a forged cookie. */
export function draftFiles(secret: string): FilePlace | undefined {
  const place = draftPlace(secret)
  if (!place) return undefined
  const change: FilePlace['change'] = async work => {
    const kept = await changeDraft(secret, async (draft, tx) => ({
      ...draft,
      files: await work(draft.files ?? noFiles, tx),
    }))
    return kept?.files
  }
  return { place, printKey: drafts.keyFor(secret, 'print'), change }
}

/** The place of a draft, to which files are given that come before it is sent. Undefined for a forged cookie. */
export const draftPlace = (secret: string): Buffer | undefined => drafts.placeOf(secret)

/** Forgets a draft at once, and the files that waited for it. */
export const dropDraft = (secret: string): Promise<void> => drafts.drop(secret)
