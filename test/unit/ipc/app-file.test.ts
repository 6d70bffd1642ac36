import { describe, expect, it } from 'vitest'
import { appFileOf } from '#electron/window/app-file'
import { contentPolicyOf } from '#electron/window/content-policy'

const root = '/programs/tildeling/renderer'
const pathOf = (address: string) => appFileOf(root, address)?.path ?? null

describe('the pages that the window may load', () => {
  it('serves a file of the app, with its media type', () => {
    expect(appFileOf(root, 'app://tildeling/assets/main.js')).toEqual({
      path: `${root}/assets/main.js`,
      mediaType: 'text/javascript; charset=utf-8',
    })
  })

  it.each([
    ['app://tildeling/../secret.json'],
    ['app://tildeling/%2e%2e/%2e%2e/etc/passwd.json'],
    ['app://tildeling/..%2f..%2fsecret.json'],
    ['app://tildeling/assets/..%2F..%2F..%2Fsecret.json'],
    ['app://tildeling/..%5c..%5csecret.json'],
    ['app://tildeling/%00.json'],
    ['app://tildeling/%E0%A4%A.json'],
  ])('finds no way out of its folder: %s', address => {
    const path = pathOf(address)
    expect(path === null || path.startsWith(`${root}/`)).toBe(true)
    expect(path ?? '').not.toContain('..')
  })

  it('answers nothing for a way out that is hidden in the address', () => {
    expect(pathOf('app://tildeling/..%2f..%2fsecret.json')).toBeNull()
    expect(pathOf('app://tildeling/a/..%2f..%2f..%2fsecret.json')).toBeNull()
    expect(pathOf('app://tildeling/..%5csecret.json')).toBeNull()
  })

  it('answers nothing for another host, another scheme or a kind of file the app has none of', () => {
    expect(pathOf('app://annet/index.html')).toBeNull()
    expect(pathOf('https://tildeling/index.html')).toBeNull()
    expect(pathOf('file:///etc/passwd')).toBeNull()
    expect(pathOf('app://tildeling/run.exe')).toBeNull()
    expect(pathOf('app://tildeling/')).toBeNull()
    expect(pathOf('not an address')).toBeNull()
  })
})

describe('the content policy', () => {
  it('lets the window run the app’s own scripts and fetch nothing', () => {
    const policy = contentPolicyOf('index.html')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('lets a worker alone compile WebAssembly', () => {
    expect(contentPolicyOf('pdf.worker.min-BqX1.js')).toContain("'wasm-unsafe-eval'")
    expect(contentPolicyOf('solver-worker-x1.js')).toContain("'wasm-unsafe-eval'")
    expect(contentPolicyOf('worker-notes.html')).not.toContain('wasm')
    expect(contentPolicyOf('index-BqX1.js')).not.toContain('wasm')
  })
})
