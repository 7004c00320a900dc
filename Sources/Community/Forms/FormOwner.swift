/// Whose page a form stands on: nobody's name is lent to what another wrote.
package struct FormOwner: Equatable, Sendable {
    /// Nil on the page of a guest.
    package let person: Person.ID?
    let session: Session.ID?

    init(person: Person.ID?, session: Session.ID?) {
        self.person = person
        self.session = session
    }

    init(_ viewer: Viewer) { self.init(person: viewer.person, session: viewer.session) }

    /// As it is sealed: `12 345`, or nothing for a guest.
    var text: String {
        guard let person, let session else { return "" }
        return "\(person) \(session)"
    }

    init?(text: String) {
        if text.isEmpty {
            self.init(person: nil, session: nil)
            return
        }
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, let person = Person.ID(segment: parts[0]),
            let session = Session.ID(segment: parts[1])
        else { return nil }
        self.init(person: person, session: session)
    }
}
