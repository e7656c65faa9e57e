/** Beside a file on the desk: how often it was repaired, the way back, and the way to keep the repaired one. */
import { useMutation } from '@tanstack/react-query'
import { call } from '../../call.ts'
import { enRepair } from '../../messages/en-repair.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { saveFile } from '../../save-file.ts'
import { Icon } from '../../ui/icon.tsx'
import { canBeTakenBack, takeRepairBack } from './desk-repairs.ts'
import type { DeskFile } from './desk-state.ts'
import { useImportTarget } from './import-target.ts'

const look =
  'inline-flex min-h-6 items-center gap-1 font-medium text-accent underline-offset-2 hover:underline max-md:min-h-10 print:hidden'

export function RepairedFile({ file }: { readonly file: DeskFile }) {
  const { name, upload, repairs = 0 } = file
  const { slug } = useImportTarget()
  const saving = useMutation({
    mutationFn: (id: string) => call(slug)['import.file']({ upload: id }),
    onSuccess: saveFile,
    onError: (error) => said.say({ says: enRepair.notSaved(name), problem: problemOf(error) }),
  })
  if (repairs <= 0 || upload === null) return null
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      {enRepair.count(repairs)}
      {canBeTakenBack(file) ? (
        <button
          aria-label={enRepair.takeBack(name)}
          className={look}
          onClick={() => void takeRepairBack(slug, name)}
          type="button"
        >
          {enRepair.takeBackShort}
        </button>
      ) : null}
      <button
        aria-label={enRepair.save(name)}
        className={look}
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
