/** Beside a file on the desk: how often it was repaired, and the way to keep the repaired one. */
import { useMutation } from '@tanstack/react-query'
import { call } from '../../call.ts'
import { enRepair } from '../../messages/en-repair.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { saveFile } from '../../save-file.ts'
import { Icon } from '../../ui/icon.tsx'
import type { DeskFile } from './desk-state.ts'
import { useImportTarget } from './import-target.ts'

export function RepairedFile({ file: { name, upload, repairs = 0 } }: { readonly file: DeskFile }) {
  const { slug } = useImportTarget()
  const saving = useMutation({
    mutationFn: (id: string) => call(slug)['import.file']({ upload: id }),
    onSuccess: saveFile,
    onError: (error) => said.say({ says: enRepair.notRepaired(name), problem: problemOf(error) }),
  })
  if (repairs <= 0 || upload === null) return null
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      {enRepair.count(repairs)}
      <button
        aria-label={enRepair.save(name)}
        className="inline-flex min-h-6 items-center gap-1 font-medium text-accent underline-offset-2 hover:underline max-md:min-h-10 print:hidden"
        disabled={saving.isPending}
        onClick={() => saving.mutate(upload)}
        type="button"
      >
        <Icon name="download" size={14} />
        {enRepair.saveShort}
      </button>
    </span>
  )
}
