import Community
import Content

/// Whom a form says a letter is for: read, and asked whether its writer may.
struct AddresseeChoice {
    let addressees: Addressees
    /// Those who are named, by name.
    let people: [NamedPerson]
    /// What is wrong, as a sentence.
    let error: String?

    init(_ typed: TypedLetter, _ visit: Visit) throws {
        let (space, viewer, words) = (try visit.space, visit.viewer, visit.words)
        let groups = try RecipientStore(db: visit.db).groups(typed.groups, in: space)
        people = try RecipientStore(db: visit.db).named(
            typed.people, in: space, but: visit.person)
        let roles = typed.roles.compactMap(RoleChoice.init(rawValue:))
        addressees = Addressees(
            people: people.map(\.id), groups: groups, roles: roles.flatMap(\.roles).sorted(),
            isEveryone: typed.isEveryone)
        let isMany = typed.isEveryone || !typed.roles.isEmpty
        if addressees.isEmpty {
            error = words(typed.to.isBlank ? "messages.error.nobody" : "messages.error.notChosen")
        } else if !typed.to.isBlank {
            error = words("messages.error.notChosen")
        } else if people.count > Addressees.most {
            error = words("messages.error.tooMany", ["n": words.number(Addressees.most)])
        } else if people.count < Set(typed.people).count || groups.count < typed.groups.count {
            error = words("messages.error.gone")
        } else if isMany, !viewer.mayWriteToEveryone(in: space) {
            error = words("messages.error.everyone")
        } else if try !Self.mayWrite(to: groups, visit) {
            error = words("messages.error.groups")
        } else {
            error = nil
        }
    }

    private static func mayWrite(to groups: [MemberGroup.ID], _ visit: Visit) throws -> Bool {
        guard !groups.isEmpty else { return true }
        let written = try GroupStore(db: visit.db)
            .groups(writtenToBy: visit.viewer, in: visit.space)
        return Set(written.map(\.id)).isSuperset(of: groups)
    }
}
