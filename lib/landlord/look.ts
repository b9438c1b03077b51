import { accentProblem, type Palette, paletteOf, type Scheme } from './accent'
import { isColour } from './contrast'

/** The style that puts the landlord's colour in the place of ours, or undefined: ours, and one that no longer passes. */
export function styleOf(accent: string | null | undefined): string | undefined {
  if (!accent || !isColour(accent) || accentProblem(accent)) return undefined
  return sheet(paletteOf(accent))
}

/** In the dark by media query, as in app/styles/tokens.css. No quote and no bracket but our own: it stands in a page as it is. */
const sheet = ({ light, dark }: Palette): string =>
  `:root{${properties(light)}}@media (prefers-color-scheme:dark){:root{${properties(dark)}}}`

const properties = (scheme: Scheme): string =>
  Object.entries(scheme)
    .map(([name, colour]) => `--color-${name}:${colour}`)
    .join(';')
