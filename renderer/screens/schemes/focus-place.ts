/** Brings the field of a place into sight and puts the cursor in it: the innermost one that holds the place. */
export function focusPlace(fields: HTMLElement, path: string): void {
  const holding = [...fields.querySelectorAll<HTMLElement>('[data-path]')].filter(({ dataset }) => {
    const own = dataset.path ?? ''
    return path === own || path.startsWith(`${own}.`) || path.startsWith(`${own}[`)
  })
  const field = holding.at(-1)
  if (field === undefined) return
  const offset = field.getBoundingClientRect().top - fields.getBoundingClientRect().top
  fields.scrollTop += offset - fields.clientHeight / 3
  field.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true })
}
