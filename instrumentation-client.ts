/**
 * Runs in the browser before anything else. zod would try whether it may turn text into a program: our policy forbids that
 * (app/_session/security-headers.ts), and each try would be reported as an attack. Told so here, it does not try.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
