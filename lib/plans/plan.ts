/** Who does an action of the plan (domain §3.6). */
export const actionSides = ['landlord', 'victim', 'agency'] as const
export type ActionSide = (typeof actionSides)[number]

export const actionSideNames: Record<ActionSide, string> = {
  landlord: 'Us',
  victim: 'The person themselves',
  agency: 'Another agency',
}

/** How the plan reached them; without a copy where keeping one is not safe. */
export const planFormats = [
  'paper',
  'email',
  'mailbox',
  'large_print',
  'easy_read',
  'audio',
  'translated',
  'explained_no_copy',
] as const
export type PlanFormat = (typeof planFormats)[number]

export const planFormatNames: Record<PlanFormat, string> = {
  paper: 'On paper',
  email: 'By email',
  mailbox: 'In the mailbox on the site',
  large_print: 'In large print',
  easy_read: 'In easy read',
  audio: 'As a recording',
  translated: 'In their language',
  explained_no_copy: 'Explained, no copy left',
}
