const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

// A worker obeys the policy of its own script. Only there may WebAssembly be compiled (solver, scanned images in
// PDF files) and the app's own files be fetched; the window itself may do neither.
const workerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
].join('; ')

/** The Content-Security-Policy of a file: workers are the scripts with `worker` in their file name. */
export function contentPolicyOf(fileName: string): string {
  return /worker[^/]*\.m?js$/.test(fileName) ? workerPolicy : windowPolicy
}
