import Community

/// Who answers: somebody with an account, or somebody who was invited by mail and has none.
enum Answerer: Equatable, Sendable {
    case person(Person.ID)
    case guest(EventGuest.ID)

    var person: Person.ID? { if case .person(let id) = self { id } else { nil } }
    var guest: EventGuest.ID? { if case .guest(let id) = self { id } else { nil } }
}
