import { findTerms, foldText } from '#shared/round/search-text'

const name = 'search-hit'

/**
 * Marks every place under a root where one of the terms (folded as in search) stands, without touching what is drawn.
 * Answers with the first place and with a function that takes the marks away.
 */
export function highlightIn(
  root: HTMLElement,
  terms: readonly string[],
): { readonly first: HTMLElement | null; readonly clear: () => void } {
  const ranges = terms.length === 0 ? [] : rangesIn(root, terms)
  const registered = CSS.highlights.get(name) ?? new Highlight()
  CSS.highlights.set(name, registered)
  for (const range of ranges) registered.add(range)
  return {
    first: ranges[0]?.startContainer.parentElement ?? null,
    clear: () => {
      for (const range of ranges) registered.delete(range)
    },
  }
}

function rangesIn(root: HTMLElement, terms: readonly string[]): readonly Range[] {
  const nodes: { readonly node: Text; readonly from: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push({ node, from: text.length })
      text += node.data
    } else if (/^(BR|P|LI|TR|TD|DD|DT|H\d|DIV)$/.test(node.nodeName)) text += '\n'
  }
  return findTerms(foldText(text), terms, 2_000).flatMap(([from, to]) => {
    const start = nodes.findLast(one => one.from <= from)
    const end = nodes.findLast(one => one.from < to)
    if (start === undefined || end === undefined) return []
    const range = document.createRange()
    range.setStart(start.node, Math.min(start.node.length, from - start.from))
    range.setEnd(end.node, Math.min(end.node.length, to - end.from))
    return [range]
  })
}
