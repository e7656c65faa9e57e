/** What is impossible about the forms of the plan: sections that they cannot have, copies that name nothing, defaults that are no form. */
import { nearMiss } from '#src/kernel/near-miss.ts'
import { formIds, type FormId, formSections, isFormId, sectionsFor } from '#src/plan/form-outlines.ts'
import { ownForm } from '#src/plan/own-form.ts'
import type { OwnSettings } from './own-settings.ts'
import { isTree, settingsList } from './settings-list.ts'
import { type SettingsProblem, settingsProblem, type ValueProblem } from './settings-problem.ts'

const SECTIONS = /^forms\.sections\.(.+)$/

/** @returns null for what is possible, and for settings that are not of forms */
export function formProblem(path: string, words: readonly string[]): ValueProblem | null {
  const form = SECTIONS.exec(path)?.[1]
  if (form !== undefined) return sectionsProblem(form as FormId, words)
  return path === 'forms.own' ? ownProblem(words) : null
}

function sectionsProblem(form: FormId, sections: readonly string[]): ValueProblem | null {
  const possible = sectionsFor(form)
  const names = possible.join(', ')
  if (sections.length === 0) return ['has no section', `Write one or more of ${names}.`]
  const strange = sections.find((one) => !possible.includes(one))
  if (strange !== undefined) {
    const isKnown = Object.hasOwn(formSections, strange)
    const says = isKnown
      ? `holds "${strange}", for which this form has no room`
      : `holds "${strange}", which is no section`
    const meant = isKnown ? null : nearMiss(strange, possible)
    return [says, meant === null ? `Write any of ${names}.` : `Did you mean "${meant}"?`]
  }
  const twice = sections.find((one, at) => sections.indexOf(one) !== at)
  return twice === undefined ? null : [`holds "${twice}" twice`, 'Take one of the two out.']
}

function ownProblem(texts: readonly string[]): ValueProblem | null {
  const seen = new Set<string>()
  for (const text of texts) {
    const form = ownForm(text)
    if (form === null) {
      const how = 'Write a name, the form that it is a copy of, and its sections'
      return [
        `holds "${text}", which is no form`,
        `${how}: "Board plan: operating-system: snapshot, renewal".`,
      ]
    }
    if (isFormId(form.id))
      return [`holds "${form.name}", a name that Perennial uses itself`, 'Take another name.']
    if (seen.has(form.id)) return [`holds "${form.name}" twice`, 'Give each form a name of its own.']
    seen.add(form.id)
    const wrong = sectionsProblem(form.like, form.sections)
    if (wrong !== null) return [`holds "${form.name}", which ${wrong[0]}`, wrong[1]]
  }
  return null
}

/** Forms that are read by default and that there are not. */
export function defaultFormProblems({ organization, segments }: OwnSettings): SettingsProblem[] {
  const own = isTree(organization) && isTree(organization.forms) ? organization.forms.own : undefined
  const texts = Array.isArray(own) ? own.filter((one): one is string => typeof one === 'string') : []
  const known = [...formIds, ...texts.flatMap((text) => ownForm(text)?.id ?? [])]
  const places: [string, unknown][] = [
    ['organization', organization],
    ...Object.entries(segments).map(([name, tree]): [string, unknown] => [`segments.${name}`, tree]),
  ]
  return places.flatMap(([place, tree]) =>
    [...(isTree(tree) ? settingsList(tree) : [])].flatMap(([path, value]) => {
      const isStrange = path.startsWith('forms.defaults.') && !known.some((one) => one === value)
      if (!isStrange) return []
      const meant = nearMiss(String(value), known)
      const todo = meant === null ? `Write one of ${known.join(', ')}.` : `Did you mean "${meant}"?`
      return [settingsProblem(`${place}.${path}`, value, 'is no form of the plan', todo)]
    }),
  )
}
