/** Scheme and origin of the app's own pages; nothing is ever loaded from anywhere else. */
export const appScheme = 'app'
export const appOrigin = 'app://tildeling'
export const startPage = `${appOrigin}/index.html`
/** The page of the big screen; it may ask the main process nothing. */
export const roomPage = `${appOrigin}/room.html`
