/** What the clock of the browser says, in ms: a computer that slept wakes up to it, which no timer does. */
export const wallClock = (): number => Date.now()
