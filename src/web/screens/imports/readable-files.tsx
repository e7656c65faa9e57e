/** What can be imported: every file in Perennial's own form, in a sentence each. */
import { enImport } from '../../messages/en-import.ts'
import { InEnglish } from '../../ui/in-english.tsx'
import { Section } from '../../ui/section.tsx'
import { canonicalFiles } from './desk-reads.ts'

export function ReadableFiles() {
  return (
    <Section aside={enImport.drop.sampleShape} title={enImport.drop.guide}>
      <dl className="columns-2 gap-x-10 pt-1 max-md:columns-1">
        {canonicalFiles.map(({ file, says }) => (
          <div
            className="flex min-h-[30px] break-inside-avoid gap-3 border-b border-line py-[5px]"
            key={file}
          >
            <dt className="w-28 shrink-0 font-strong">
              <InEnglish>{file}</InEnglish>
            </dt>
            <dd className="min-w-0 text-pretty text-ink-2">
              <InEnglish>{says.replaceAll('`', '')}</InEnglish>
            </dd>
          </div>
        ))}
      </dl>
      <p className="pt-2 text-small text-mute">{enImport.drop.others}</p>
    </Section>
  )
}
