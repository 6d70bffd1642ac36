/** Brings the field of a place into sight and puts the cursor in it: the innermost one that holds the place. */
export function focusPlace(fields: HTMLElement, path: string): void {
  const holding = [...fields.querySelectorAll<HTMLElement>('[data-path]')].filter(({ dataset }) => {
    const own = dataset.path ?? ''
    return path === own || path.startsWith(`${own}.`) || path.startsWith(`${own}[`)
  })
  const field = holding.at(-1)
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
