import type { Staff } from '@/lib/access/actor'
import { perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { sealedCopy } from './clean'
import { type EvidenceSubject, itemIn } from './find'
import { actionOf, type EvidencePlace } from './home'
import { meetLook, recordOpening } from './looking'
import type { SealedCopy } from './plain-bytes'

export type Original = { copy: SealedCopy; mediaType: string; name: string }

/**
 * Opens an original for a reason: the reason, the trail and the case's timeline are written in one transaction, and only
 * then is it read (domain §3.7). Each opening has its own reason. Throws `not-found`, and `rule` where no original is kept or
 * the item is quarantined.
 */
export async function openOriginal(
  actor: Staff,
  place: EvidencePlace,
  evidenceId: string,
  reason: string,
): Promise<Original> {
  const find = itemIn(place, evidenceId)
  const opened = await perform(actor, actionOf(place, 'open'), find, (tx, subject) => open(tx, actor, subject, reason))
  const { item, reference } = opened
  return {
    copy: await sealedCopy(actor, item, 'original', item.originalBytes ?? 0),
    mediaType: item.mediaType,
    name: neutralName(reference, item),
  }
}

async function open(tx: Tx, actor: Staff, { item, home }: EvidenceSubject, reason: string) {
  if (item.state === 'quarantined') throw new Refusal('rule', quarantined)
  if (!item.isOriginalKept) throw new Refusal('rule', 'No original of this was kept: whoever gave it did not agree.')
  await recordOpening(tx, actor, item.id, { copy: 'original', reason })
  await meetLook(tx, item.clockId)
  if (home.kind === 'case') await tell(tx, actor, home.id, 'original_opened', { evidence: item.id })
  return { item, reference: home.reference }
}

export const quarantined = 'This file is quarantined: it may harm your computer, so nobody opens it.'

/** Nothing of what its sender called it: a download folder is read over shoulders. */
export const neutralName = (reference: string, { id, mediaType }: { id: string; mediaType: string }): string =>
  `${reference}-${id.slice(0, 8)}.${extensions[mediaType] ?? 'bin'}`

/** Endings of the types we take (lib/evidence/media-type.ts). */
const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'video/3gpp': '3gp',
  'video/x-matroska': 'mkv',
  'video/vnd.avi': 'avi',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/flac': 'flac',
  'application/rtf': 'rtf',
  'application/x-cfb': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}
