/** A form of an organization's own: a copy of one that is delivered, under a name of its own, with the sections it is to have. */
import { plainId } from '#src/kernel/plain-id.ts'
import { type FormId, isFormId } from './form-outlines.ts'

export interface OwnForm {
  /** how it is asked for, from its name: `board-plan` */
  readonly id: string
  readonly name: string
  /** the form that it is a copy of: it makes the sections its way */
  readonly like: FormId
  readonly sections: readonly string[]
}

/** @returns null for what does not read `Board plan: operating-system: snapshot, renewal` */
export function ownForm(text: string): OwnForm | null {
  const [name = '', like = '', sections, ...more] = text.split(':').map((part) => part.trim())
  const id = plainId(name)
  if (id === '' || !isFormId(like) || sections === undefined || more.length > 0) return null
  const named = sections.split(',').map((one) => one.trim())
  return { id, name, like, sections: named.filter((one) => one !== '') }
}

export function ownFormText({ name, like, sections }: Omit<OwnForm, 'id'>): string {
  return `${name.replaceAll(':', ' ').trim()}: ${like}: ${sections.join(', ')}`
}
