/** Why a file is not taken. Nothing of it is kept then; the words are the form's. */
export const unreceivables = [
  'empty',
  'too_large',
  'kind',
  'needs_original',
  'unreadable',
  'infected',
  'broken_off',
  'full',
] as const
export class Unreceivable extends Error {
  override readonly name = 'Unreceivable'
  constructor(readonly reason: (typeof unreceivables)[number]) {
    super(reason)
  }
}
