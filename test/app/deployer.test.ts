import { describe, expect, it } from 'vitest'
import { readDeployer } from '../../src/app/shell/read-deployer'
import { conformityOf, FINDINGS, rateOf } from '../../src/ui/screens/accessibility/audit'

const DEPLOYER = {
  body: 'Ville de Miralède',
  address: 'https://exercice.miralede.example/pra/',
  contact: 'accessibilite@miralede.example',
  scheme: 'https://miralede.example/schema.pdf',
  date: '2027-03-01',
}
const read = (changes: Record<string, unknown>) =>
  readDeployer(JSON.stringify({ ...DEPLOYER, ...changes }))
const fault = (code: string, field: string) => ({ notice: { kind: 'deployer', field, code } })

describe('what deployer.json says', () => {
  it('is declared with the conformity that the audit comes to', () => {
    const conformity = conformityOf(rateOf(FINDINGS))
    expect(read({})).toEqual({ declared: { deployer: DEPLOYER, conformity } })
    const form = 'https://miralede.example/contact'
    expect(read({ contact: form })).toMatchObject({ declared: { deployer: { contact: form } } })
  })

  it('is refused at the first field that is missing, unknown, or not as it has to be', () => {
    expect(read({ scheme: undefined })).toEqual(fault('missing', 'scheme'))
    expect(read({ logo: 'x' })).toEqual(fault('unknown', 'logo'))
    expect(read({ body: ' ' })).toEqual(fault('name', 'body'))
    expect(read({ body: 7 })).toEqual(fault('name', 'body'))
    expect(read({ address: 'exercice.example' })).toEqual(fault('address', 'address'))
    expect(read({ scheme: 'javascript:alert(1)' })).toEqual(fault('address', 'scheme'))
    expect(read({ contact: 'à l’accueil' })).toEqual(fault('contact', 'contact'))
    expect(read({ contact: 'a@b.example?bcc=c@d.example' })).toEqual(fault('contact', 'contact'))
    expect(read({ date: '2027-02-30' })).toEqual(fault('day', 'date'))
    expect(read({ date: '01/03/2027' })).toEqual(fault('day', 'date'))
  })

  it('is refused as a whole where it is no object', () => {
    for (const text of ['{', '[]', 'null', '"x"', '<!doctype html>']) {
      expect(readDeployer(text), text).toEqual(fault('unreadable', ''))
    }
  })
})
