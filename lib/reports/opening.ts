import { unwrapForCasework, wrapForCasework } from '@/lib/crypto/casework'
import { newRecordKey, open, seal } from '@/lib/crypto/envelope'
import { receiptKeys } from '@/lib/crypto/receipt-keys'
import { wrapKey } from '@/lib/crypto/sealing'
import type { Answers } from './answers'

/**
 * What was sealed: every answer that applied, and the version of the questions they answered. `through` is the
 * organisation or office a report came by that staff typed in, as they wrote it.
 */
export type ReportContent = { answers: Answers; wording: string; through?: string }

export type SealedReport = {
  content: Buffer
  caseworkKey: Buffer
  reporterKey: Buffer | null
  reporterPublicKey: Buffer | null
  mailboxHash: Buffer | null
}

type StoredReport = { id: string; content: Buffer; caseworkKey: Buffer }

/** Seals a report under a key of its own, wrapped to casework and, with a receipt, to its reporter (architecture, Sealing). */
export async function sealReport(id: string, content: ReportContent, receipt: string | null): Promise<SealedReport> {
  const key = newRecordKey()
  const caseworkKey = await wrapForCasework(key, caseworkContext(id))
  const forReporter = receipt ? await wrapToReceipt(id, key, receipt) : noReceipt
  return { content: seal(key, Buffer.from(JSON.stringify(content)), contentContext(id)), caseworkKey, ...forReporter }
}

/** Opens a report with the casework key. Only the staff half holds it; throws elsewhere, and on anything tampered with. One that was forgotten says nothing. */
export async function openReport(report: StoredReport): Promise<ReportContent> {
  if (report.content.length === 0) return nothingLeft
  const key = await recordKeyOf(report)
  return JSON.parse(open(key, report.content, contentContext(report.id)).toString('utf8'))
}

/** A report's own key, by which its mailbox opens too. Only the staff half can unwrap it; throws elsewhere. */
export function recordKeyOf({ id, caseworkKey }: Pick<StoredReport, 'id' | 'caseworkKey'>): Promise<Buffer> {
  return unwrapForCasework(caseworkKey, caseworkContext(id))
}

const nothingLeft: ReportContent = { answers: {}, wording: '' }
const noReceipt = { reporterKey: null, reporterPublicKey: null, mailboxHash: null }

async function wrapToReceipt(id: string, key: Buffer, receipt: string) {
  const { lookUp, pair } = await receiptKeys(receipt)
  return {
    reporterKey: await wrapKey(pair.publicKey, key, `reports.reporter_key/${id}`),
    reporterPublicKey: Buffer.from(pair.publicKey),
    mailboxHash: lookUp,
  }
}

const caseworkContext = (id: string) => `reports.casework_key/${id}`
const contentContext = (id: string) => `reports.content/${id}`
