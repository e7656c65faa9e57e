/** Prints one-page plans, one after the other, each of another account; the benchmark weighs what it takes. */
import { endPrinting, printPdf } from '#src/print/pdf.ts'
import { fintechDocument } from '#test/support/fintech-document.ts'

const count = Number(process.argv[2])

for (let number = 1; number <= count; number++) {
  const document = { ...fintechDocument, title: `${fintechDocument.title} ${number}` }
  const { pages } = await printPdf(document, { paper: number % 2 === 0 ? 'a4' : 'letter' })
  if (pages !== 1) throw new Error(`the plan came out as ${pages} pages`)
}
await endPrinting()
