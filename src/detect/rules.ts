/** The list of the rules: one movement each, one file each in `rules/`. */
import type { Rule } from './rule.ts'
import { renewalWindow } from './rules/renewal-window.ts'
import { usageDrop } from './rules/usage-drop.ts'
import { utilisationHigh } from './rules/utilisation-high.ts'
import { utilisationLow } from './rules/utilisation-low.ts'

export const rules: readonly Rule[] = [usageDrop, utilisationLow, utilisationHigh, renewalWindow]
