import Storage

/// The streams that a person has open: they end when the person's rights change, so that nobody
/// goes on hearing of what they may not see any more. A browser opens its own again, with the
/// rights of that moment.
package enum LiveStreams {
    /// A channel for every stream that only some may open.
    package static func channel(of person: Person.ID) -> String { "person/\(person)" }
}

extension Database {
    package func endStreams(of people: [Person.ID]) {
        for person in people { endStreams(of: LiveStreams.channel(of: person)) }
    }
}
