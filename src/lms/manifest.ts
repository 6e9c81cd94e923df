import { escaped } from '../exchange/report/markup'

/** What an LMS shows of a package, and the files it is made of. */
export interface PackageContents {
  /** Of the package; letters, digits, `-`, `_` and `.` */
  readonly id: string
  readonly title: string
  /** Points from which it is passed, 0–100. */
  readonly pass: number
  /** Paths from the root of the package, with `/`; `index.html` among them. */
  readonly files: readonly string[]
}

/**
 * The `imsmanifest.xml` of a package with one SCO. `masteryscore` is left to the XSD as any text: it is a whole number
 * here. ADL SCORM 1.2 Content Aggregation Model, §2.3.
 */
export function manifest({ id, title, pass, files }: PackageContents): string {
  if (!Number.isInteger(pass) || pass < 0 || pass > 100) throw new RangeError(`pass: ${pass}`)
  const paths = [...files].sort()
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="${escaped(id)}" version="1.0"`,
    '  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
    '  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">',
    '  <metadata>',
    '    <schema>ADL SCORM</schema>',
    '    <schemaversion>1.2</schemaversion>',
    '  </metadata>',
    '  <organizations default="exercise">',
    '    <organization identifier="exercise">',
    `      <title>${escaped(title)}</title>`,
    '      <item identifier="game" identifierref="page">',
    `        <title>${escaped(title)}</title>`,
    `        <adlcp:masteryscore>${pass}</adlcp:masteryscore>`,
    '      </item>',
    '    </organization>',
    '  </organizations>',
    '  <resources>',
    '    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">',
    ...paths.map((path) => `      <file href="${escaped(encodeURI(path))}"/>`),
    '    </resource>',
    '  </resources>',
    '</manifest>',
    '',
  ].join('\n')
}
