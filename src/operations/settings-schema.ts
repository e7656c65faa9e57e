/** Settings, their versions and what differs between two, as the doors give them. */
import { z } from 'zod'

export const settingValue = z
  .union([z.number(), z.string(), z.null(), z.array(z.union([z.number(), z.string()]))])
  .describe('A number, a word, or a list; null: nothing chosen')

export const ownSettings = z
  .object({
    organization: z.record(z.string(), z.unknown()),
    segments: z.record(z.string(), z.record(z.string(), z.unknown())),
  })
  .describe('What the organization changed, in the form of a file')

export const settingChange = z.object({
  segment: z.string().nullable().describe('null: for all accounts'),
  path: z.string().describe('Such as health.greenFrom'),
  before: settingValue,
  after: settingValue,
})

export const unusedSegments = z
  .array(z.string())
  .describe('Segments in the settings that no account is in: misspelt, perhaps')

/** What saving and restoring answer. */
export const keptSettings = z.object({
  outcome: z.enum(['saved', 'unchanged']).describe('unchanged: they hold already, and no version was added'),
  version: z.int().describe('The version that holds now'),
  changes: z.array(settingChange),
  unusedSegments,
  decidesDiagnoses: z.boolean().describe('Diagnoses rest on what changed, and are made again'),
})

export const basedOn = z
  .int()
  .min(0)
  .describe('The version that you have seen; refused when another one holds by now')

export const savedBy = z
  .email()
  .optional()
  .describe('E-mail address of whoever saves; without it, the operator')

export const note = z.string().max(1000).optional().describe('Why, for those who look later')
