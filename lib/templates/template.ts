import { type ReplyTemplate, replyTemplates } from '@/lib/messages/reply-templates'
import type { OutgoingTemplate } from '@/lib/notifications/outgoing'
import { ourWords, templateNames } from '@/lib/notifications/templates'

/** reply: the beginning of an officer's own words, in the mailbox · outgoing: what leaves the house as it is. */
export type TemplateKind = 'reply' | 'outgoing'

/** A message whose words the landlord may choose: what may stand in braces, what must, and the words that come with it. */
export type Template = {
  code: string
  kind: TemplateKind
  name: string
  may: readonly string[]
  must: readonly string[]
  own: string
}

const replies: Template[] = (Object.keys(replyTemplates) as ReplyTemplate[]).map(code => ({
  ...{ code, kind: 'reply', name: replyTemplates[code].name, own: replyTemplates[code].text },
  ...{ may: ['officer', 'next'], must: ['officer'] },
}))

/** Messages to colleagues are not among them: they say a reference and where to look. */
const needed = {
  acknowledgement: { may: ['landlord', 'reference', 'phone'], must: ['landlord', 'reference', 'phone'] },
  message_waiting: { may: ['landlord', 'phone'], must: ['landlord', 'phone'] },
  tried_to_reach: { may: ['landlord', 'phone'], must: ['landlord', 'phone'] },
  not_forgotten: { may: ['landlord', 'phone', 'call'], must: ['landlord', 'call'] },
  closure_planned: { may: ['landlord', 'phone', 'closes', 'objections'], must: ['landlord', 'closes', 'objections'] },
} as const satisfies Partial<Record<OutgoingTemplate, Pick<Template, 'may' | 'must'>>>

const outgoing: Template[] = (Object.keys(needed) as (keyof typeof needed)[]).map(code => ({
  ...{ code, kind: 'outgoing', name: templateNames[code], own: ourWords[code] },
  ...needed[code],
}))

export const templates: readonly Template[] = [...outgoing, ...replies]

export const templateOf = (code: string): Template | undefined => templates.find(one => one.code === code)

/** What a preview is filled with: nobody's. */
export const samples: Readonly<Record<string, string>> = {
  officer: 'Priya',
  next: '5pm on Friday 18 December',
  reference: 'LK-7Q4M-2X',
  call: 'Priya will call on Thu 10 Dec, 10am.',
  closes: 'Wed 14 Jan',
  objections: 'Wed 28 Jan',
}
