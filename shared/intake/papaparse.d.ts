// The package's own types bring Node's and the browser's with them, which this folder must not see.
declare module 'papaparse/papaparse.js' {
  const papa: {
    parse(
      text: string,
      options: { delimiter: string; skipEmptyLines: false; preview: number },
    ): { data: string[][]; errors: { type: string; row?: number }[] }
  }
  export default papa
}
