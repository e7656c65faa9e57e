/** Says, where one looks at the sample company, that what is imported does not go into it. */
import { enImport } from '../../messages/en-import.ts'
import { Icon } from '../../ui/icon.tsx'
import type { ImportTarget } from './import-target.ts'

export function SampleLine({ target: { sample, name } }: { readonly target: ImportTarget }) {
  if (sample === null) return null
  return (
    <p className="flex shrink-0 items-center gap-2 border-b border-line bg-accent-tint px-6 py-1.5 text-small text-ink-2 max-md:px-4">
      <Icon className="text-accent" name="upload" size={14} />
      <span>{enImport.notTheSample(name, sample)}</span>
    </p>
  )
}
