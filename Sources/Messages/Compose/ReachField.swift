import Community
import Content
import Markup

/// The part of the form that says whom a letter is for.
struct ReachField: Rendered {
    private let to: FormField
    private let peopleAddress: String
    private let chosen: [RecipientRow]
    private let found: [RecipientRow]
    private let isLooked: Bool
    private let groups: [FormOption]
    private let roles: [FormOption]
    private let mayEveryone: Bool
    private let isEveryone: Bool
    private let mayOfficial: Bool

    /// - Parameter isLooked: whether the name that was typed is looked for now.
    init(
        _ typed: TypedLetter, _ chosen: [NamedPerson], _ errors: FormErrors, isLooked: Bool,
        _ visit: Visit
    ) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        let found = typed.to.isBlank ? [] : try Recipients.matching(typed.to, visit)
        // What was found stands below, to be ticked: the next name is typed into an empty field.
        to = errors.field("to", isLooked && !found.isEmpty ? "" : typed.to)
        peopleAddress = MessagesPaths.people(in: space)
        self.chosen = chosen.map(RecipientRow.init)
        let known = Set(self.chosen.map(\.id))
        self.found = found.filter { !known.contains($0.id) }
        self.isLooked = isLooked && !typed.to.isBlank
        mayEveryone = viewer.mayWriteToEveryone(in: space)
        isEveryone = typed.isEveryone
        mayOfficial = viewer.maySendOfficially(in: space)
        groups =
            try GroupStore(db: visit.db).groups(writtenToBy: viewer, in: space).map {
                let value = $0.id.description
                return FormOption(
                    value: value, word: $0.name, isChosen: typed.groups.contains(value))
            }
        roles =
            !mayEveryone
            ? []
            : RoleChoice.allCases.map {
                FormOption(
                    value: $0.rawValue, word: visit.words("messages.role.\($0.rawValue)"),
                    isChosen: typed.roles.contains($0.rawValue))
            }
    }

    static let fields: [Field<Self>] = [
        .record("toField", FormField.self) { $0.to },
        .text("peopleAddress") { $0.peopleAddress },
        .list("chosen", RecipientRow.self) { $0.chosen },
        .flag("hasChosen") { !$0.chosen.isEmpty },
        .list("found", RecipientRow.self) { $0.found }, .flag("hasFound") { !$0.found.isEmpty },
        .flag("foundNobody") { $0.isLooked && $0.found.isEmpty },
        .list("groups", FormOption.self) { $0.groups },
        .list("roles", FormOption.self) { $0.roles },
        .flag("mayMany") { !$0.groups.isEmpty || $0.mayEveryone },
        .flag("isMany") { reach in
            reach.isEveryone || (reach.groups + reach.roles).contains(where: \.isChosen)
        },
        .flag("mayEveryone") { $0.mayEveryone }, .flag("everyone") { $0.isEveryone },
        .flag("mayOfficial") { $0.mayOfficial },
    ]
}
