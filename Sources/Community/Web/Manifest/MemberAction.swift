/// What a feature offers to do on the page of a member, such as to write to them.
package struct MemberAction: Declaration {
    package static let noun = "action on the page of a member"

    package let name: String
    /// The key of what the button says.
    let word: String
    /// Where it leads; nil where the viewer may not, or not with this member. It asks no database.
    let address: @Sendable (Person.ID, Visit, Space) -> String?

    package init(
        _ name: String, word: String,
        address: @escaping @Sendable (Person.ID, Visit, Space) -> String?
    ) {
        self.name = name
        self.word = word
        self.address = address
    }
}

extension Visit {
    /// What the viewer may do with a member of the space, by the modules that it has switched on.
    package func memberActions(with person: Person.ID) throws -> [PageLink] {
        let space = try space
        return site.declared(MemberAction.self, in: space).compactMap { action in
            action.address(person, self, space).map { PageLink(words(action.word), $0) }
        }
    }
}
