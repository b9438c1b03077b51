/** What makes it easier for somebody to deal with us. Nobody has to say what they are, or why. */
export const adjustments = [
  'large_print',
  'easy_read',
  'braille',
  'sign_language',
  'text_relay',
  'more_time',
  'somebody_with_them',
  'step_free',
  'quiet_place',
] as const
export type Adjustment = (typeof adjustments)[number]

export const adjustmentNames: Record<Adjustment, string> = {
  large_print: 'Large print',
  easy_read: 'Easy read',
  braille: 'Braille',
  sign_language: 'Sign language',
  text_relay: 'Text instead of calls',
  more_time: 'More time',
  somebody_with_them: 'Somebody they choose with them',
  step_free: 'A place without steps',
  quiet_place: 'A quiet place',
}
