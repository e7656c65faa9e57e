/** Where the figures of an account come from, as the doors give it. */
import { signalIds } from '#src/detect/diagnosis.ts'
import type { FigureId, FigureOrigin } from '#src/detect/figures/figure-origin.ts'
import { z } from 'zod'
import { silentFeed } from './diagnosis-schema.ts'

const origin = z.object({
  sources: z.array(z.string()).describe('The systems whose records it rests on'),
  lastOn: z.iso.date().nullable().describe('The day of the newest of these records'),
  says: z.string().nullable().describe('How it comes about; null: there is no figure'),
  missing: z
    .array(
      z.object({
        signal: z.enum(signalIds).nullable().describe('That is not measured, or stale'),
        says: z.string(),
      }),
    )
    .describe('What is not known of it'),
  silent: z.array(silentFeed).describe('Sources that it rests on and that have fallen silent'),
}) satisfies z.ZodType<FigureOrigin>

export const figureOriginsSchema = z.object({
  arr: origin,
  deadline: origin,
  seats: origin,
  outlook: origin,
  health: origin,
  usage: origin,
}) satisfies z.ZodType<Readonly<Record<FigureId, FigureOrigin>>>
