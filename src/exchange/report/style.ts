/** The look of a report: readable on a screen, on A4 without colours lost, and without any file beside it. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 4rem; background: #fff; color: #1b1f24;
  font: 1rem/1.5 Georgia, 'Liberation Serif', 'Times New Roman', serif; }
h1, h2, h3, th, caption, .figure, nav { font-family: 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 3px solid #1b1f24; }
.headline { font: 700 1.5rem/1.25 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
p { margin: .4rem 0; }
a { color: #0b4f8a; }
nav ul { columns: 2; padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.25rem; font-size: .88rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #b8bec6; }
thead th { border-bottom: 2px solid #1b1f24; }
td.number, th.number { text-align: right; white-space: nowrap; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1rem 0; padding: 0; list-style: none; }
.figure strong { display: block; font-size: 2rem; line-height: 1.1; }
.small { font-size: .85rem; font-weight: 400; color: #454c55; }
.grade { display: inline-block; min-width: 1.6em; text-align: center; font-weight: 700; border: 2px solid #1b1f24; }
.grade-M, .grade-U { background: #1b1f24; color: #fff; }
.over { font-weight: 700; }
.over::before { content: '▲ '; }
blockquote { margin: .3rem 0 .3rem 0; padding-left: .8rem; border-left: 3px solid #b8bec6; font-style: italic; }
ol.letters { list-style: upper-alpha; }
li { margin: .3rem 0; }
.chart { width: 100%; height: auto; margin: .5rem 0; }
.chart text { font: 11px 'Segoe UI', 'Liberation Sans', Arial, sans-serif; fill: #1b1f24; }
.rest { fill: #e3e6ea; }
.overlap { fill: #d3dbe3; }
.tick path { stroke: #c3c8cf; stroke-width: 1; }
.tick text { text-anchor: middle; }
.plan-max { fill: #b9d3e6; stroke: #2a5f86; stroke-width: .5; }
.plan-min { fill: #2a5f86; }
.played, .rested { fill: #1b1f24; }
.work { fill: #59636e; }
.stimulus path { fill: #b3400e; }
.stimulus text { font-weight: 700; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .with-annex { display: none; }
  body:not(:has(#with-annex:checked)) .annex { display: none; }
  .second { break-before: page; }
  #summary { font-size: 9pt; line-height: 1.35; }
  #summary h2 { margin-top: .75rem; }
  #summary .keep .small { font-size: 8pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  tr, li, blockquote, .keep, svg { break-inside: avoid; }
  thead { display: table-header-group; }
  section.page { break-before: page; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
