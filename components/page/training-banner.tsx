/** The clock is not the real one: everyone who works by it must see so. */
export function TrainingBanner({ children }: { children: string }) {
  return (
    <aside className="training" aria-label="Training clock">
      {children}
    </aside>
  )
}
