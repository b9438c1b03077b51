/**
 * How much room is left in a long answer, said only near its end: most people write far less, and a counter reads like a
 * test. The server says the same. On staff pages components/form/character-count.tsx does it.
 */
;(() => {
  for (const said of document.querySelectorAll('[data-count-of]')) {
    const area = document.getElementById(said.dataset.countOf)
    if (!area) continue
    const most = Number(said.dataset.most)
    const count = () => {
      const { length } = area.value
      const words = length > most ? said.dataset.over : length >= most * 0.9 ? said.dataset.left : ''
      const text = words.replace('{n}', Math.abs(most - length))
      if (said.textContent !== text) said.textContent = text
    }
    count()
    area.addEventListener('input', count)
  }
})()
