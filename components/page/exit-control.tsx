import { Icon } from './icon'

/** `pressTwo`, `pressOne`, `leaving` and `lapsed` are spoken by a screen reader while Shift is pressed. */
export type ExitWords = { label: string; pressTwo: string; pressOne: string; leaving: string; lapsed: string }

/** A plain link, so that it works before and without any script; public/exit.js makes it faster and adds Shift. */
export function ExitControl({ words, href = '/leave' }: { words: ExitWords; href?: string }) {
  return (
    <a
      className="exit-control"
      href={href}
      rel="nofollow"
      data-exit
      data-press-two={words.pressTwo}
      data-press-one={words.pressOne}
      data-leaving={words.leaving}
      data-lapsed={words.lapsed}
    >
      <Icon name="door" />
      {words.label}
    </a>
  )
}
