/** Why *Send* is asked for once more: it came too soon after the beginning, or what nobody sees was filled in. */
export type HeldBack = 'soon' | 'filled'

/** Nine pages take anybody longer than this. */
export const shortestMs = 3_000

/** The name of a field that people do not see. It means nothing to a browser that fills in names and addresses. */
export const emptyField = 'extra'

type Sending = { begunAt: number | undefined; extra: string | readonly string[] | undefined }

/** Does this look like a person who presses *Send*? Whoever is held back loses nothing, and may press again. */
export function heldBack({ begunAt, extra }: Sending, now: Date): HeldBack | undefined {
  if ([extra].flat().some(value => value?.trim())) return 'filled'
  return begunAt !== undefined && now.getTime() - begunAt < shortestMs ? 'soon' : undefined
}
