const textTypes = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date', 'time'])

/** Whether the person is writing in an element: then undo and redo belong to the text, not to the round. */
export function isTextEditing(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled
  if (element instanceof HTMLInputElement) {
    return textTypes.has(element.type) && !element.readOnly && !element.disabled
  }
  return element instanceof HTMLElement && element.isContentEditable
}
