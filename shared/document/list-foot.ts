import type { DocumentDefinition } from './definition'

/** The foot of a list: case number, title and page number. */
export function listFoot(caseNumber: string, title: string): DocumentDefinition['foot'] {
  return {
    left: [caseNumber === '' ? '' : `Sak ${caseNumber}`, title].filter(text => text !== '').join('  ·  '),
    page: 'Side {page} av {pages}',
    sender: '',
  }
}
