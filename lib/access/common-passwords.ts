import { dictionary } from '@zxcvbn-ts/language-common'

/** The 49,000 passwords that people use most, in small letters, and that are tried first. Read once, when first asked. */
export function commonPasswords(): ReadonlySet<string> {
  common ??= new Set(dictionary['passwords-common'].map(String))
  return common
}
let common: ReadonlySet<string> | undefined
