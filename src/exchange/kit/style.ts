/** Sheets that a kit is printed on. */
export type Paper = 'a4' | 'a4-wide' | 'a3-wide'

/** Size, margin and what is left between them, in millimetres. */
const PAPERS: Readonly<
  Record<Paper, { size: string; margin: number; width: number; height: number }>
> = {
  a4: { size: 'A4 portrait', margin: 14, width: 182, height: 269 },
  'a4-wide': { size: 'A4 landscape', margin: 0, width: 297, height: 210 },
  'a3-wide': { size: 'A3 landscape', margin: 10, width: 400, height: 277 },
}

const SANS = "'Segoe UI', 'Liberation Sans', Arial, sans-serif"

/** The look of a file of the kit on one kind of paper: the same on a screen, without any file beside it. */
export const kitStyle = (paper: Paper): string => {
  const { size, margin, width, height } = PAPERS[paper]
  return `
@page { size: ${size}; margin: ${margin}mm; }
:root { color-scheme: light; --ink: #1b1f24; --soft: #454c55; --line: #b8bec6; --ground: #f3f1ea; --mark: #8a2c1d; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: none; }
body { margin: 0 auto; padding: 8mm 4mm; max-width: ${width + 8}mm; background: #fff; color: var(--ink);
  font: 10.5pt/1.42 Georgia, 'Liberation Serif', 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3, h4, th, caption, .tag, .number, .letter, .strip, legend, dt { font-family: ${SANS}; }
h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 2mm; }
h2 { font-size: 14pt; line-height: 1.2; margin: 8mm 0 2mm; padding-top: 2mm; border-top: .8mm solid var(--ink); }
h3 { font-size: 11.5pt; line-height: 1.25; margin: 4mm 0 1mm; }
h4 { font-size: 10pt; margin: 2mm 0 .5mm; }
p, ul, ol, dl { margin: 1.2mm 0; }
ul, ol { padding-left: 5mm; }
li { margin: .6mm 0; }
a { color: inherit; }
q { quotes: none; font-style: italic; }
.lead { font-size: 12pt; color: var(--soft); }
.small { font-size: 8.5pt; line-height: 1.35; color: var(--soft); }
.tag { font-size: 8pt; font-weight: 700; letter-spacing: .03em; text-transform: uppercase; color: var(--soft); }
.say { margin: 1mm 0; padding: 1mm 3mm; border-left: 1mm solid var(--mark); font-style: italic; }
table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; font-size: 9.5pt; line-height: 1.35; }
caption { text-align: left; font-weight: 700; padding: 1mm 0; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: .2mm solid var(--line); }
thead th { border-bottom: .5mm solid var(--ink); font-size: 8.5pt; }
td.number, th.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.boxes { list-style: none; padding: 0; }
.boxes li { position: relative; padding-left: 7mm; }
.boxes li::before { content: ''; position: absolute; left: 0; top: .6mm; width: 3.6mm; height: 3.6mm; border: .35mm solid var(--ink); }
.lines { display: block; border-bottom: .2mm solid var(--soft); height: 8mm; }
.sheet + .sheet { margin-top: 12mm; padding-top: 8mm; border-top: .3mm dashed var(--line); }
.card { border: .35mm solid var(--ink); border-radius: 1.5mm; padding: 2.5mm 3.5mm; background: #fff; }
.card-head { display: flex; align-items: baseline; gap: 3mm; border-bottom: .3mm solid var(--line); padding-bottom: 1mm; margin-bottom: 1.5mm; }
.card-head .number { font-size: 15pt; font-weight: 700; line-height: 1; }
.card-head > :last-child { margin-left: auto; text-align: right; }
.card h3 { font: inherit; font-weight: 700; margin: 1.2mm 0; }
.letters { list-style: none; padding: 0; margin: 1.5mm 0 0; }
.letters li { display: grid; grid-template-columns: 6mm 1fr; gap: 1.5mm; align-items: baseline; margin: 1mm 0; }
.letter { font-weight: 700; border: .3mm solid var(--ink); border-radius: 50%; width: 5.4mm; line-height: 4.8mm; text-align: center; font-size: 8.5pt; }
.chart { display: block; width: 100%; height: auto; }
.chart text { font-family: ${SANS}; font-size: 11px; fill: var(--ink); }
.chart .tick path { stroke: #c3c8cf; stroke-width: 1; }
.chart .tick text { text-anchor: middle; }
.chart .rest { fill: #ece7d8; }
.chart .plan-max { fill: #b9d3e6; stroke: #2a5f86; stroke-width: .5; }
.chart .plan-min { fill: #2a5f86; }
@media print {
  body { margin: 0; padding: 0; max-width: none; }
  .sheet + .sheet { break-before: page; margin: 0; padding: 0; border: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, li, .card, .keep, .say, figure, svg { break-inside: avoid; }
  thead { display: table-header-group; }
  .paper { height: ${height}mm; overflow: hidden; display: flex; flex-direction: column; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
}
