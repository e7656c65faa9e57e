/** Which explicit list equals which folder, as data: whoever adds a file is told to add it to the list. */

export interface ListLaw {
  /** the file that imports every member */
  readonly list: string
  /** the folder of the members */
  readonly folder: string
  /** whether the members are in the folder itself or in the folders below it */
  readonly members: 'files' | 'files of subfolders'
  /** the property of the exported object that equals the name of its file */
  readonly namedBy?: string
}

export const lists: readonly ListLaw[] = [
  { list: 'src/facts/kinds.ts', folder: 'src/facts/kinds', members: 'files', namedBy: 'name' },
  {
    list: 'src/connect/files/findings.ts',
    folder: 'src/connect/files/findings',
    members: 'files',
    namedBy: 'kind',
  },
  { list: 'src/detect/signals.ts', folder: 'src/detect/signals', members: 'files' },
  { list: 'src/detect/health/caps.ts', folder: 'src/detect/health/caps', members: 'files' },
  { list: 'src/detect/rules.ts', folder: 'src/detect/rules', members: 'files', namedBy: 'id' },
  { list: 'src/detect/playbooks.ts', folder: 'src/detect/playbooks', members: 'files', namedBy: 'rule' },
  {
    list: 'src/detect/quality/disagreements.ts',
    folder: 'src/detect/quality/disagreements',
    members: 'files',
  },
  {
    list: 'src/connect/files/propose/vendors.ts',
    folder: 'src/connect/files/propose/vendors',
    members: 'files',
    namedBy: 'name',
  },
  { list: 'src/publish/forms.ts', folder: 'src/publish/forms', members: 'files', namedBy: 'id' },
  { list: 'src/operations/operations.ts', folder: 'src/operations', members: 'files of subfolders' },
]
