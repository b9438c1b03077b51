import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { newId } from '@/lib/ids'
import type { Mailbox } from './mailbox'

type Of = Pick<Mailbox, 'key'>

/**
 * A new id for a form of this mailbox. It is random, so that a form sent twice is one record, and marked with the
 * mailbox's own key, so that what was typed into it before a visit ended comes back in this mailbox and in no other:
 * the next person at a shared computer may have a receipt of their own.
 */
export function newFormId(box: Of): string {
  const id = newId()
  return `${id}.${markOf(box, id).toString('base64url')}`
}

/** Whether a form was made for this mailbox. */
export function isFormOf(box: Of, form: string | undefined): boolean {
  const [id = '', mark = ''] = (form ?? '').split('.')
  const said = Buffer.from(mark, 'base64url')
  const own = markOf(box, id)
  return said.length === own.length && timingSafeEqual(said, own)
}

const markOf = ({ key }: Of, id: string) =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'beside/mailbox-form/v1', 32)))
    .update(id)
    .digest()
    .subarray(0, 16)
