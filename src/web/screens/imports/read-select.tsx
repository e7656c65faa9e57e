/** What a file is read as, or that it is not read. */
import { enImport } from '../../messages/en-import.ts'
import { Select } from '../../ui/select.tsx'
import { canonicalFiles } from './desk-reads.ts'

interface ReadSelectProps {
  readonly name: string
  /** empty: it is not read */
  readonly value: string
  readonly onChoose: (as: string) => void
}

const options = [
  { value: '', label: enImport.files_.doNotRead },
  ...canonicalFiles.map(({ file }) => ({ value: file, label: file })),
]

export function ReadSelect({ name, value, onChoose }: ReadSelectProps) {
  return (
    <Select
      className="print:hidden"
      isFilter={false}
      label={enImport.files_.readAs(name)}
      onChoose={onChoose}
      options={options}
      value={value}
    />
  )
}
