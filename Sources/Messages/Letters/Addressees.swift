import Community

/// Whom a letter is for, as it was chosen: who that is, is seen when it goes.
struct Addressees: Equatable, Sendable {
    var people: [Person.ID] = []
    var groups: [MemberGroup.ID] = []
    var roles: [Role] = []
    var isEveryone = false
    /// All who have a copy of what it answers, and its author.
    var areHolders = false

    /// How many people one names in one letter.
    static let most = 50

    var isEmpty: Bool { self == Addressees() }

    /// Whether it is for people who are named, one by one: few enough to be served at once.
    var areNamed: Bool { groups.isEmpty && roles.isEmpty && !isEveryone && !areHolders }
}
