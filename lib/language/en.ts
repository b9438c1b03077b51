import { aboutThisSite } from '@/lib/language/en/about-this-site'
import { accessibility } from '@/lib/language/en/accessibility'
import { centre, handover, sharedDevice } from '@/lib/language/en/centre'
import { closing } from '@/lib/language/en/closing'
import { card, comeBack, mailbox, mailboxErrors, mailboxPagesWords, mailboxRefusals } from '@/lib/language/en/come-back'
import { buttons, exit, footer, page, parts, sections } from '@/lib/language/en/common'
import { errors } from '@/lib/language/en/errors'
import { files } from '@/lib/language/en/files'
import { help } from '@/lib/language/en/help'
import { options, skip } from '@/lib/language/en/options'
import { policy } from '@/lib/language/en/policy'
import { privacy } from '@/lib/language/en/privacy'
import { brokenWithoutDetails, faultNumber, problems, showWhatYouWrote } from '@/lib/language/en/problems'
import { questions, skipped } from '@/lib/language/en/questions'
import { child, danger, emergency, falseFriend, promise, restricted } from '@/lib/language/en/safety'
import { check, received } from '@/lib/language/en/sending'
import { leaving, start } from '@/lib/language/en/start'
import { supportSummary } from '@/lib/language/en/support-summary'
import type { Landlord } from '@/lib/language/landlord'

/** Every word the public reads, in English. Where the landlord is spoken of, a function of the landlord. */
export const en = {
  page,
  parts,
  sections,
  buttons,
  exit,
  footer,
  questions,
  options,
  skip,
  skipped,
  errors,
  emergency,
  danger,
  falseFriend,
  restricted,
  child,
  promise,
  start,
  leaving,
  check,
  received,
  files,
  problems,
  faultNumber,
  brokenWithoutDetails,
  showWhatYouWrote,
  aboutThisSite,
  comeBack,
  mailbox,
  mailboxPagesWords,
  mailboxErrors,
  mailboxRefusals,
  card,
  supportSummary,
  closing,
  centre,
  sharedDevice,
  handover,
  help,
  policy,
  privacy,
  accessibility,
} as const

/** The shape another language must fill: every key, the same arguments, any words. */
export type Language = Wider<typeof en>
type Wider<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Result
    ? (...given: Given) => Wider<Result>
    : T extends readonly (infer Item)[]
      ? readonly Wider<Item>[]
      : { readonly [Key in keyof T]: Wider<T[Key]> }

/** The words a reporter saw for each code, by field; staff pages show the same. */
export function labels(
  landlord: Landlord,
  language: Language = en,
): Language['options'] extends (l: Landlord) => infer R ? R : never {
  return language.options(landlord)
}
