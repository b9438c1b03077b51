/** A colour as `#rrggbb`, small letters. */
export type Colour = `#${string}`

export const isColour = (text: string): text is Colour => /^#[0-9a-f]{6}$/.test(text)

/** How well one colour is told from another, from 1 to 21, the same both ways (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour with a share of another, from 0 to 1, channel by channel. */
export function mixed(colour: Colour, other: Colour, share: number): Colour {
  const from = channels(colour)
  const parts = channels(other).map((to, at) => Math.round((from[at] ?? 0) * (1 - share) + to * share))
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2, relative luminance of sRGB. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(part => linear(part / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

const channels = (colour: Colour) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
