/** How files are to be read: said on the command line, by a read of a mapping, or by the mapping as a whole. */
import { describe, expect, it } from 'vitest'
import { mergeReading } from '#src/connect/files/merge-reading.ts'
import { readMapping } from '#src/connect/files/read-mapping.ts'

const read = { file: 'a.csv', as: 'accounts' }

describe('the words for reading', () => {
  it('are taken from the first who says them, word by word', () => {
    const mapping = readMapping({
      date_order: 'mdy',
      decimals: 'comma',
      delimiter: 'tab',
      currencies: { $: 'CAD', '€': 'EUR' },
      reads: [{ ...read, decimals: 'point', currencies: { $: 'USD' }, time_zone: 'Europe/Berlin' }],
    })
    expect(mergeReading({ dateOrder: 'dmy' }, mapping.reads[0]!.reading, mapping.reading)).toEqual({
      dateOrder: 'dmy',
      decimals: 'point',
      currencies: { '€': 'EUR', $: 'USD' },
      timeZone: 'Europe/Berlin',
      encoding: null,
      delimiter: '\t',
      as: null,
    })
  })

  it('are refused in a mapping where they mean nothing', () => {
    const wrong = {
      date_order: 'ymd',
      decimals: 'dot',
      time_zone: 'Berlin',
      encoding: 'ansii',
      delimiter: '||',
    }
    expect(() => readMapping({ ...wrong, reads: [{ ...read, time_zone: 'Mars/Base' }] })).toThrow(
      [
        'What was given is not a mapping:',
        'date_order must be dmy or mdy',
        'decimals must be point or comma',
        'time_zone must be the name of a time zone, as Europe/Berlin',
        'encoding must be the name of an encoding, as windows-1252',
        'delimiter must be one character, or "tab"',
        'reads[0].time_zone must be the name of a time zone, as Europe/Berlin',
      ].join('\n  '),
    )
  })
})
