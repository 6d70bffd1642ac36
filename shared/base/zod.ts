import { z } from 'zod'

/**
 * The one door to the library that decodes what comes from outside. Left to itself it makes code out of each schema as
 * text, which the window's content policy forbids, and which takes longer than to go through the schema as often as is
 * done here.
 */
z.config({ jitless: true })

export { z }
