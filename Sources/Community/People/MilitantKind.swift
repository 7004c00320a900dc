/// What somebody is among the militants. Its word is in the catalogues, `militant.<name>`.
package enum MilitantKind: String, CaseIterable, Sendable {
    case unionist, volunteer, elected, partner, team
}
