/** Gives the caret a place beside a chip that nothing else stands beside; it is no part of the text. */
const besideChip = '\u200b'

/** A text with a name in braces for each field as nodes: words as they are, and a chip for each field. */
export function chipNodes(
  document: Document,
  text: string,
  nameOf: (id: string) => string | null,
): readonly Node[] {
  return text.split(/(\{\w+\})/).flatMap((part): Node[] => {
    const id = /^\{(\w+)\}$/.exec(part)?.[1]
    if (id === undefined) return part === '' ? [] : [document.createTextNode(part)]
    const chip = document.createElement('span')
    const name = nameOf(id)
    chip.className = name === null ? 'chip chip-unknown' : 'chip'
    chip.contentEditable = 'false'
    chip.dataset.field = id
    chip.textContent = name ?? id
    return [document.createTextNode(besideChip), chip, document.createTextNode(besideChip)]
  })
}

/** What the nodes of a field say, chips by their names in braces; line ends at the very end are left out. */
export function readChips(host: Node): string {
  return read(host).replaceAll(besideChip, '').replace(/\n+$/, '')
}

function read(host: Node): string {
  let text = ''
  for (const node of host.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue ?? ''
    else if (node.nodeName === 'BR') text += '\n'
    else {
      const { field } = (node as HTMLElement).dataset
      if (field !== undefined) text += `{${field}}`
      else text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${read(node)}`
    }
  }
  return text
}
