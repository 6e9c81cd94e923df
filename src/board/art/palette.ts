/** The few colours of the table: paper, cardboard, enamel, ink. */
export const INK = '#3a2a1d'
export const SEPIA = '#7a5f3c'
export const PAPER = '#f5ead0'
export const PAPER_SHADE = '#e9d9b4'
export const CARDBOARD = '#d6bf8e'
export const CARDBOARD_EDGE = '#b2965f'
export const CREAM = '#fff8e8'
export const GREEN = '#3f7d3a'
export const RED = '#b2372e'
export const AMBER = '#c8741a'
export const CABINET = '#2e3c48'
export const CABINET_DARK = '#1d2830'
export const UNIT = '#475864'
export const UNIT_LIGHT = '#5d707d'
export const CABLE_DEAD = '#4a5b66'
export const CABLE_LIVE = '#7fd0c4'

/** Numbers are set in the interface's typeface; the application loads it. */
export const NUMBERS =
  '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", Verdana, sans-serif'
