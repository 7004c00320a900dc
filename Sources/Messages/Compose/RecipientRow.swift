import Community
import Markup

/// Somebody whom a letter is for, or may be for, as the form lists them.
struct RecipientRow: Rendered {
    let id: String
    let name: String
    /// What tells them from another of the same name; empty if nothing is shown.
    let context: String

    init(_ member: Member, in space: Space, _ words: Localization) {
        id = member.person.description
        name = member.name
        context = MemberRow(member, in: space, words).line
    }

    init(_ person: NamedPerson) {
        id = person.id.description
        name = person.name
        context = ""
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("name") { $0.name },
        .optionalText("context") { $0.context.isEmpty ? nil : $0.context },
    ]
}
