const heldWords = 'It came out lower than before. It stays as it was until a manager decides.'

/** What is kept beside the band: what the officer wrote, and that a manager has yet to decide. */
export function bandReason(written: string | undefined, held: boolean): string | undefined {
  if (!held) return written
  return written ? `${written}\n\n${heldWords}` : heldWords
}
