/** Nothing: without this file Next would run the app's own, two folders up. */
export function register() {}
