/** The drawings of the icons: strokes on a field of 16 by 16. */
export const iconPaths = {
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2',
  chevronDown: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  chevronRight: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  chevronLeft: 'm9.5 4.5-3.5 3.5 3.5 3.5',
  upDown: 'm5 6.3 3-3 3 3M5 9.7l3 3 3-3',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4 4 8 8M12 4l-8 8',
  arrowUp: 'm5 11 6-6M6 5h5v5',
  arrowFlat: 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  arrowDown: 'm5 5 6 6M11 6v5H6',
  sortUp: 'M8 12.5v-9M4.8 6.5 8 3.3l3.2 3.2',
  sortDown: 'M8 3.5v9M4.8 9.5 8 12.7l3.2-3.2',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.8-4.1L2.5 5.5M2.5 2.5v3h3M8 5v3.2l2 1.3',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  moon: 'M13.2 9.6A5.5 5.5 0 0 1 6.4 2.8a5.5 5.5 0 1 0 6.8 6.8Z',
  screen: 'M2 3h12v8H2zM6 13.5h4M8 11v2.5',
  keyboard: 'M1.5 4.5h13v7h-13zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 9.3h6',
  trendDown: 'M2 4.5 6.5 9l2.5-2.5 5 5M14 8v3.5h-3.5',
  trendUp: 'm2 11.5 4.5-4.5L9 9.5l5-5M14 8V4.5h-3.5',
  seats:
    'M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.8 13c.3-2.3 2-3.6 4.2-3.6s3.9 1.3 4.2 3.6M10.8 3.2a2.2 2.2 0 0 1 0 4.1M12 9.7c1.3.5 2.1 1.7 2.3 3.3',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  bell: 'M3.5 11.5h9c-1-1-1.3-2-1.3-4.3a3.2 3.2 0 0 0-6.4 0c0 2.3-.3 3.3-1.3 4.3ZM6.7 13.5h2.6',
  person: 'M8 7.5a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3 13.7c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
} as const

export type IconName = keyof typeof iconPaths
