/** Invented people and places, the same for a number each time: a few names are common, most are rare, some are misspelt. */

const first =
  `Amina Mohammed Sarah David Fatima James Maria Ahmed Emily Daniel Zainab Oliver Priya Thomas Aisha Michael Elena
  Samuel Nadia Joseph Grace Hassan Chloe Benjamin Leila Adam Sophie Ibrahim Hannah Omar Lucy Yusuf Rachel Ali Megan Kwame Laura
  Tariq Rebecca Chidi Olivia Karim Emma Rahul Katherine Arjun Ruth Mateusz Agnieszka Andrei Ioana Viktor Natalia Dmitri Olga Wei
  Mei Jun Hiroshi Yuki Anh Linh Kofi Abena Tunde Ngozi Femi Adaeze Jamal Keisha Marcus Destiny Patrick Siobhan Connor Niamh Rhys
  Carys Dylan Angharad Callum Isla Hamish Morag Pedro Ines Joao Beatriz Luca Giulia Marco Francesca Sven Ingrid Lars Astrid
  Tomas Petra Janos Zsofia Goran Mirela`.split(/\s+/)
const known =
  `Smith Khan Jones Ahmed Taylor Hussain Brown Ali Williams Begum Wilson Patel Johnson Singh Davies Kaur Robinson
  Akhtar Wright Shah Thompson Malik Evans Rahman Walker Miah White Islam Roberts Hassan Green Mohamed Hall Okafor Wood Mensah
  Jackson Adeyemi Clarke Nowak Kowalski Popescu Ivanov Nguyen Chen Murphy Kelly Byrne`.split(/\s+/)
const starts =
  `Ash Brad Hart Win Thorn Lang Hol Barn Stan Whit Ever Mar Har Nor Sut Mid Kel Bur Cold Fair Red Black Wood Stone
  Mill Lin Brom Chester Den Eld Far Gold High Ing Ken Law Mor Nether Oak Pen`.split(/\s+/)
const ends =
  `ford ley ton well wick worth ham by field stead hurst combe bourne dale gate man son more land shaw ridge holt
  croft brook wood`.split(/\s+/)
const kinds = ['Court', 'House', 'Walk', 'Lane', 'Road', 'Close', 'Gardens', 'Rise']

const composed = starts.flatMap(start => ends.map(end => start + end))
const surnames = [...known, ...composed]

export type Person = { name: string; phone: string; email: string; address: string; postcode: string }

/** Somebody by number, who lives in the home of that number. */
export function personOf(n: number, homes: number): Person {
  const given = common(first, draw(n, 1), 1.3)
  const family = misspelt(common(surnames, draw(n, 2), 1.5), n)
  const { address, postcode } = homeOf(n % homes)
  const phone = `07${String(Math.floor(draw(n, 3) * 1e9)).padStart(9, '0')}`
  return { name: `${given} ${family}`, phone, email: `${given}.${family}${n}@mail.example`, address, postcode }
}

export const homesInBlock = 50

/** Where a home is: so many to a block. */
export function homeOf(n: number): { address: string; postcode: string } {
  const block = Math.floor(n / homesInBlock)
  return { address: `${(n % homesInBlock) + 1} ${blockOf(block)}`, postcode: postcodeOf(block) }
}

export function blockOf(n: number): string {
  const kind = kinds[Math.floor(n / composed.length) % kinds.length] ?? ''
  const again = Math.floor(n / (composed.length * kinds.length))
  return `${composed[(n * 37) % composed.length]} ${kind}${again > 0 ? ` ${again}` : ''}`
}

const letters = 'ABDEFGHJLNPQRSTUWXYZ'
const postcodeOf = (block: number) =>
  `LM${1 + (Math.floor(block / 4000) % 9)} ${block % 10}${letters[Math.floor(block / 10) % 20]}${letters[Math.floor(block / 200) % 20]}`

/** The higher the power, the more of them are the first few. */
const common = (list: readonly string[], share: number, power: number): string =>
  list[Math.floor(list.length * share ** power)] ?? ''

/** One in ten is written with a letter too few or twice. */
function misspelt(name: string, n: number): string {
  if (draw(n, 4) > 0.1 || name.length < 5) return name
  const at = 1 + Math.floor(draw(n, 5) * (name.length - 2))
  return draw(n, 6) < 0.5 ? name.slice(0, at) + name.slice(at + 1) : name.slice(0, at) + name.slice(at - 1)
}

/** From 0 up to 1, the same for the same numbers. */
function draw(n: number, salt: number): number {
  let mixed = Math.imul(n ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x27d4eb2f)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
