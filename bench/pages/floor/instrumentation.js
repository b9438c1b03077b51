/** Nothing: without this file Next would run the app's own, three folders up. */
export function register() {}
