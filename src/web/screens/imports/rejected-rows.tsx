/** The rows that an import left out, as files to be corrected and dropped again. */
import { useMutation } from '@tanstack/react-query'
import type { ShownImport } from '../../answers.ts'
import { call } from '../../call.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { ProblemLine } from './problem-line.tsx'

const words = enImport.result

interface RejectedRowsProps {
  readonly organization: string
  readonly one: ShownImport
}

export function RejectedRows({ organization, one }: RejectedRowsProps) {
  const { rejectedFiles, rejected, importNo } = one
  const fetching = useMutation({
    mutationFn: (file: string) => call(organization)['import.rejected']({ importNo, file }),
    onSuccess: saveFile,
  })
  return (
    <Section title={words.rejected(rejected ?? 0)}>
      <p className="max-w-[70ch] pt-2 text-pretty text-ink-2">
        {rejectedFiles.length === 0 ? words.rejectedGone : words.rejectedSays}
      </p>
      <div className="flex flex-wrap gap-2 pt-2 print:hidden">
        {rejectedFiles.map(({ name, bytes }) => (
          <Button disabled={fetching.isPending} key={name} onClick={() => fetching.mutate(name)}>
            <Icon name="download" size={14} />
            {words.download(name)}
            <span className="text-small font-normal text-mute">{format.bytes(bytes)}</span>
          </Button>
        ))}
      </div>
      <ProblemLine className="pt-2" of={fetching} />
    </Section>
  )
}
