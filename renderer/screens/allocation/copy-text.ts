/** Puts a text on the clipboard by the copy of the page itself, which needs no permission. True when it is there. */
export function copyText(text: string): boolean {
  let done = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    done = true
  }
  document.addEventListener('copy', give)
  document.execCommand('copy')
  document.removeEventListener('copy', give)
  return done
}
