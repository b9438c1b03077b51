/** A home as the directory of homes has it. */
export type Home = { id: string; blockId: string | null; address: string; postcode: string }
export type Block = { id: string; name: string }
export type Place = { homeId: string | null; blockId: string | null }

/**
 * Which of our homes, or at least which block, a report's words name (domain §3.9). The longest address named wins;
 * a postcode counts only where one home has it. Nothing is guessed.
 */
export function placeNamed(texts: readonly string[], homes: readonly Home[], blocks: readonly Block[]): Place {
  const words = texts.map(spaced)
  const named = homes
    .filter(home => isNamed(home.address, words))
    .sort((a, b) => b.address.length - a.address.length)[0]
  const home = named ?? onlyHomeAt(texts, homes)
  if (home) return { homeId: home.id, blockId: home.blockId }
  return { homeId: null, blockId: blocks.find(block => isNamed(block.name, words))?.id ?? null }
}

/** Lower case, letters and digits only, one space between and around: so that "14 Court" is not found in "114 Court". */
export function spaced(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

export function isNamed(name: string, spacedTexts: readonly string[]): boolean {
  const wanted = spaced(name)
  return wanted.trim() !== '' && spacedTexts.some(text => text.includes(wanted))
}

function onlyHomeAt(texts: readonly string[], homes: readonly Home[]): Home | undefined {
  const solid = texts.map(text => text.replace(/\s/g, '').toUpperCase())
  const there = homes.filter(home => solid.some(text => text.includes(home.postcode.replace(/\s/g, '').toUpperCase())))
  return there.length === 1 ? there[0] : undefined
}
