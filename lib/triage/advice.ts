import type { ListItem } from '@/lib/lists/list'

/** What to say of evidence before it is lost (domain §2.4), by type; the rest is general. */
const keeping: Record<string, string> = {
  graffiti_offensive: 'Photograph it before it is removed.',
  criminal_damage: 'Photograph it before it is repaired.',
  online_or_phone: 'Take a screenshot that shows the date. Do not reply, and delete nothing.',
  offensive_material: 'Put it in a paper bag, and touch it as little as possible.',
  rubbish_or_dog_fouling_or_substances:
    'Photograph it before it is removed. Keep an item in a paper bag where that is safe.',
}
const inGeneral = 'Keep the item in a paper bag, or photograph it before it is removed.'
const emergency = 'If it is happening now, or somebody is hurt or in danger: 999 first.'

/** What staff are told where this is what happened: 999 first, then how to keep what there is. Flags of the list decide. */
export const adviceOn = (item: ListItem): string[] => [
  ...(item.emergency ? [emergency] : []),
  ...(item.keepEvidence ? [keeping[item.code] ?? inGeneral] : []),
]

/** The same for several at once, each sentence said once. */
export const adviceOnAll = (items: readonly ListItem[], codes: readonly string[]): string[] => [
  ...new Set(
    items
      .filter(({ code }) => codes.includes(code))
      .sort((a, b) => Number(Boolean(b.emergency)) - Number(Boolean(a.emergency)))
      .flatMap(adviceOn),
  ),
]
