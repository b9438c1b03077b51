import { type Colour, contrast, mixed } from './contrast'

/**
 * The landlord's colour stands where the program's own does (app/styles/tokens.css, tarn): text, links, buttons, edges of
 * controls. Against everything it stands on it must be read: 4.5 for text (WCAG 2.2 AA), which holds the 3 of an edge too.
 */
const leastForText = 4.5
/** In the dark nobody chose the colour: it is made as good as our own. */
const wellRead = 7

const white: Colour = '#ffffff'
const black: Colour = '#000000'
/** Page, surface and sunk of each scheme, and the text on a button: tests hold them against the tokens. */
export const light = { page: '#f7f4f1', surface: '#ffffff', sunk: '#efeae5' } as const satisfies Record<string, Colour>
export const dark = { page: '#17141c', surface: '#211d28', sunk: '#100d14' } as const satisfies Record<string, Colour>

/** What the properties of the style sheet become, in the light and in the dark. */
export type Scheme = { tarn: Colour; 'tarn-deep': Colour; 'tarn-tint': Colour; 'on-tarn': Colour; bar: Colour }
export type Palette = { light: Scheme; dark: Scheme }

/** The whole palette made from one colour; the colour is taken as it is. */
export function paletteOf(accent: Colour): Palette {
  const glow = lighterUntil(accent, colour => worst(colour, [...Object.values(dark), tintInDark(accent)]) >= wellRead)
  const bar = darkerUntil(accent, colour => contrast(colour, white) >= wellRead * 1.5)
  return {
    light: {
      ...{ tarn: accent, 'tarn-deep': mixed(accent, black, 0.3), 'tarn-tint': tintInLight(accent) },
      ...{ 'on-tarn': white, bar },
    },
    dark: {
      ...{ tarn: glow, 'tarn-deep': mixed(glow, white, 0.4), 'tarn-tint': tintInDark(accent) },
      ...{ 'on-tarn': dark.page, bar },
    },
  }
}

/** Why a colour cannot be the landlord's, with the nearest that can; undefined where it can. */
export function accentProblem(accent: Colour): { ratio: number; nearest: Colour } | undefined {
  const ratio = leastRead(accent)
  return ratio >= leastForText ? undefined : { ratio, nearest: nearestRead(accent) }
}

/** How well it is read where it is read worst, in the light: on page, surface, sunk, its own tint, and under white words. */
export const leastRead = (accent: Colour): number => worst(accent, [...Object.values(light), tintInLight(accent)])

/** The same colour with as little black in it as is needed. */
const nearestRead = (accent: Colour): Colour => darkerUntil(accent, colour => leastRead(colour) >= leastForText)

const tintInLight = (accent: Colour) => mixed(light.surface, accent, 0.1)
const tintInDark = (accent: Colour) => mixed(dark.surface, accent, 0.15)
const worst = (colour: Colour, others: readonly Colour[]) => Math.min(...others.map(one => contrast(colour, one)))
const darkerUntil = (colour: Colour, holds: (colour: Colour) => boolean) => towards(colour, black, holds)
const lighterUntil = (colour: Colour, holds: (colour: Colour) => boolean) => towards(colour, white, holds)

/** In steps too small to be seen; the end itself always holds. */
function towards(colour: Colour, end: Colour, holds: (colour: Colour) => boolean): Colour {
  for (let share = 0; share < 1; share += 0.01) {
    const made = mixed(colour, end, share)
    if (holds(made)) return made
  }
  return end
}
