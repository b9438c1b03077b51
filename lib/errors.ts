export type RefusalCode = 'not-allowed' | 'not-found' | 'conflict' | 'rule'

/** An expected "no" whose message may be shown to the person. Anything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message)
  }
}
