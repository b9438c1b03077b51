type Spent = { minute: number; all: number; places: Map<string, number> }

const minuteMs = 60_000
const eachPlace = 20
const inAll = 200

/**
 * How many reports a process counts: 20 a minute from one place, 200 in all. More than that is somebody at play, and
 * what a broken page would say has been said by then. `at` in ms. The token of a place is forgotten with its minute.
 */
export function allowance() {
  let spent: Spent = { minute: 0, all: 0, places: new Map() }
  return (place: string, at: number): boolean => {
    const minute = Math.floor(at / minuteMs)
    if (spent.minute !== minute) spent = { minute, all: 0, places: new Map() }
    const here = (spent.places.get(place) ?? 0) + 1
    if (here > eachPlace || spent.all >= inAll) return false
    spent.places.set(place, here)
    spent.all++
    return true
  }
}
