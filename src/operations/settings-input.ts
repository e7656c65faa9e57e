/** Settings as a caller gives them: a file on this machine, or the same as JSON. */
import type { Actor } from '#src/access/actor.ts'
import { may } from '#src/access/may.ts'
import { readJson } from '#src/connect/files/read-json.ts'
import { checkedSettings } from '#src/detect/settings/checked-settings.ts'
import type { OwnSettings } from '#src/detect/settings/own-settings.ts'
import { Failure } from '#src/kernel/failure.ts'
import { z } from 'zod'

export const settingsInput = {
  file: z
    .string()
    .min(1)
    .meta({ examples: ['./settings.json'] })
    .optional()
    .describe('JSON file: { "organization": { … }, "segments": { … } }'),
  settings: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('The same as JSON in the place of a file; only what differs from the defaults'),
}

interface Given {
  readonly file?: string | undefined
  readonly settings?: Readonly<Record<string, unknown>> | undefined
}

/** @throws Failure 'invalid-input' naming everything that is impossible, or where the file is no JSON */
export function settingsFrom({ file, settings }: Given, actor: Actor): OwnSettings {
  if ((file === undefined) === (settings === undefined)) {
    throw new Failure('invalid-input', 'Give the settings either as a file or as JSON', {
      hint: 'They look like { "organization": { "health": { "greenFrom": 75 } } }.',
    })
  }
  if (file === undefined) return checkedSettings(settings, 'the settings')
  if (!may(actor, 'import')) {
    throw new Failure('forbidden', 'A file of this machine is not for everyone to read', {
      hint: 'Give the settings as JSON.',
    })
  }
  return checkedSettings(readJson(file, 'file of settings'), file)
}
