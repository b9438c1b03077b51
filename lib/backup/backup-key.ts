import { createHash, generateKeyPairSync } from 'node:crypto'

/** A new pair for backups: both halves are 32 bytes of X25519, in base64. The private one belongs away from the machine. */
export function newBackupKey(): { publicKey: string; privateKey: string } {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  return { publicKey: fromUrl(x), privateKey: fromUrl(d) }
}

/** The text of the file that holds a private key, with the one line that says what it is. */
export const privateKeyFile = (privateKey: string): string =>
  `# Opens the backups of Beside. Keep it away from the machine, and twice.\nBACKUP_PRIVATE_KEY=${privateKey}\n`

/** The private key in such a file, 32 bytes, or undefined where there is none. */
export function privateKeyIn(text: string): Buffer | undefined {
  const [, value = ''] = /^(?:BACKUP_PRIVATE_KEY=)?([A-Za-z0-9+/]{43}=)\s*$/m.exec(text) ?? []
  return value ? Buffer.from(value, 'base64') : undefined
}

/** Eight bytes by which an archive says to which key it was sealed. */
export const backupKeyName = (publicKey: Uint8Array): Buffer =>
  createHash('sha256').update('beside/backup-key/v1').update(publicKey).digest().subarray(0, 8)

const fromUrl = (text: string) => Buffer.from(text, 'base64url').toString('base64')
