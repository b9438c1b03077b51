/**
 * Turns at something that can do so much `atOnce`, of which one place has so many (`each`). Who waits is served in order
 * within a place, and place by place in turn, so that a crowd from one place costs the others one turn and not its whole
 * line. A place has so many in its `line` and so many `open` in all; when more than `waiting` wait altogether, the
 * longest line loses its last.
 */
export class FairTurns {
  #limits
  #places = new Map()
  #busy = 0
  #waiting = 0

  constructor(limits) {
    this.#limits = limits
  }

  /** `go` is called when it is its turn, at once if it can be; `refuse` when there is no room. Returns the ticket. */
  take(place, { go, refuse }) {
    const here = this.#places.get(place) ?? { open: 0, busy: 0, line: [] }
    const ticket = { place, go, refuse, state: 'over' }
    if (this.#hasRoom(here)) {
      this.#places.set(place, here)
      this.#join(here, ticket)
    } else refuse()
    return ticket
  }

  /** Gives its turn to others and stays open: what it waits for now is not the app's work. */
  stepAside(ticket) {
    if (ticket.state !== 'busy') return
    ticket.state = 'aside'
    this.#places.get(ticket.place).busy--
    this.#busy--
    this.#callNext()
  }

  /** It is answered, or nobody waits for the answer any more. */
  leave(ticket) {
    if (ticket.state === 'over') return
    const here = this.#places.get(ticket.place)
    if (ticket.state === 'waiting') this.#leaveLine(here, ticket)
    this.stepAside(ticket)
    ticket.state = 'over'
    here.open--
    if (here.open === 0) this.#places.delete(ticket.place)
  }

  #hasRoom(here) {
    const { open, line, waiting } = this.#limits
    if (here.open >= open || here.line.length >= line) return false
    return this.#waiting < waiting || this.#shortenLongest(here)
  }

  /** False when the newcomer's own line is the longest. */
  #shortenLongest(newcomer) {
    const longest = [...this.#places.values()].reduce((most, one) => (one.line.length > most.line.length ? one : most))
    if (newcomer.line.length >= longest.line.length) return false
    const last = longest.line.at(-1)
    this.leave(last)
    last.refuse()
    return true
  }

  #join(here, ticket) {
    ticket.state = 'waiting'
    here.open++
    here.line.push(ticket)
    this.#waiting++
    this.#callNext()
  }

  #leaveLine(here, ticket) {
    here.line.splice(here.line.indexOf(ticket), 1)
    this.#waiting--
  }

  #callNext() {
    while (this.#waiting > 0 && this.#busy < this.#limits.atOnce) {
      const next = this.#nextPlace()
      if (!next) return
      const [place, here] = next
      // To the end of the round: the others come first now.
      this.#places.delete(place)
      this.#places.set(place, here)
      this.#start(here, here.line[0])
    }
  }

  /** Where nobody has a turn comes first: whoever asks once does not wait for those who ask all the time. */
  #nextPlace() {
    let next
    for (const entry of this.#places) {
      const [, { line, busy }] = entry
      if (line.length === 0 || busy >= this.#limits.each) continue
      if (busy === 0) return entry
      next ??= entry
    }
    return next
  }

  #start(here, ticket) {
    this.#leaveLine(here, ticket)
    here.busy++
    this.#busy++
    ticket.state = 'busy'
    ticket.go(ticket)
  }
}
