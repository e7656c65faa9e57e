/** Generated cases are the same in every run, so that a red run means the change under test; FC_SEED chooses others. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) })
