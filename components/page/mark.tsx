/** Two doors side by side, one lit. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <path className="a" d="M2 33V11.5a7.5 7.5 0 0 1 15 0V33z" />
      <path className="b" d="M19 33V15.5a7.5 7.5 0 0 1 15 0V33z" />
      <circle className="k" cx="13.5" cy="22" r="1.5" />
      <circle className="k" cx="22.5" cy="24" r="1.5" />
    </svg>
  )
}
