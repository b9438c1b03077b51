import { type CaseStatus, caseStatuses, caseStatusNames } from '@/lib/cases/case'
import { type CaseMove, caseMoves, lifecycle } from '@/lib/cases/lifecycle'

/** One arrow: straight down to the next stage, on the right past stages, on the left back to one. */
type Arrow = { move: CaseMove; label: string; from: number; to: number; side: 'straight' | 'left' | 'right' }
type Side = 'left' | 'right'

const box = { width: 230, height: 84, gap: 52 }
const lane = { first: 260, apart: 30 }
const margin = 30
const font = 'font-family="system-ui, sans-serif"'

const arrows: readonly Arrow[] = caseStatuses.flatMap((status, from) =>
  caseMoves.flatMap(move => {
    const rule = lifecycle[status][move]
    return rule ? [arrowOf(move, rule.label, from, caseStatuses.indexOf(rule.to))] : []
  }),
)
const lanesOn = (side: Side) => [...new Set(arrows.filter(arrow => arrow.side === side).map(({ move }) => move))]
const widthOn = (side: Side) => lane.first + lane.apart * Math.max(0, lanesOn(side).length - 1) + margin
const left = widthOn('left')
const right = left + box.width
const top = (stage: number) => margin + stage * (box.height + box.gap)

/** The table of moves as a picture: the same table always draws the same bytes. */
export function drawLifecycle(): string {
  const [width, height] = [right + widthOn('right'), top(caseStatuses.length - 1) + box.height + margin]
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    '<title id="t">The lifecycle of a case</title>',
    `<desc id="d">${arrows.map(inWords).join(' ')}</desc>`,
    '<defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z" fill="#231e2c"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...arrows.map(drawn),
    ...caseStatuses.map(drawnStage),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

function arrowOf(move: CaseMove, label: string, from: number, to: number): Arrow {
  const side = to === from + 1 ? 'straight' : to > from ? 'right' : 'left'
  return { move, label, from, to, side }
}

const nameOf = (stage: number) => caseStatusNames[caseStatuses[stage] as CaseStatus]
const inWords = ({ from, to, label }: Arrow) => `${nameOf(from)} to ${nameOf(to)}: ${label}.`

function drawnStage(status: CaseStatus, stage: number): string {
  const [x, y] = [left + box.width / 2, top(stage)]
  return [
    `<rect x="${left}" y="${y}" width="${box.width}" height="${box.height}" rx="10" fill="#e2efef" stroke="#10505a" stroke-width="2"/>`,
    text(x, y + box.height / 2 + 5, 'middle', caseStatusNames[status], 'font-size="16" font-weight="650"'),
  ].join('\n')
}

const drawn = (arrow: Arrow) => (arrow.side === 'straight' ? straight(arrow) : around(arrow, arrow.side))

function straight({ from, to, label }: Arrow): string {
  const [x, start, end] = [left + box.width / 2, top(from) + box.height, top(to)]
  return `${line(`M${x} ${start}V${end}`)}\n${text(x + 12, (start + end) / 2 + 4, 'start', label)}`
}

/** Out of one box, along the lane of its move, into the other; the words stand once, where the arrow arrives. */
function around(arrow: Arrow, side: Side): string {
  const out = side === 'left' ? -1 : 1
  const edge = side === 'left' ? left : right
  const x = edge + out * (lane.first + lane.apart * lanesOn(side).indexOf(arrow.move))
  const [start, end] = [port(arrow.from, side, arrow.move), port(arrow.to, side, arrow.move)]
  const path = line(`M${edge} ${start}H${x}V${end}H${edge}`)
  return isFirst(arrow) ? `${path}\n${text(edge + out * 14, end - 6, out < 0 ? 'end' : 'start', arrow.label)}` : path
}

const isFirst = (arrow: Arrow) => arrows.find(({ move, side }) => move === arrow.move && side === arrow.side) === arrow

/** Where on the edge of a box the line of a move touches it. */
function port(stage: number, side: Side, move: CaseMove): number {
  const touching = arrows.filter(arrow => arrow.side === side && (arrow.from === stage || arrow.to === stage))
  const moves = [...new Set(touching.map(arrow => arrow.move))]
  return Math.round(top(stage) + (box.height * (moves.indexOf(move) + 1)) / (moves.length + 1))
}

const line = (path: string) =>
  `<path d="${path}" fill="none" stroke="#231e2c" stroke-width="1.5" marker-end="url(#a)"/>`

const text = (x: number, y: number, anchor: string, words: string, style = 'font-size="13"') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" ${font} ${style} fill="#231e2c">${words}</text>`
