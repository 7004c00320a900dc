import Community

/// Who and what is there once the spaces are made.
struct DemonstrationTown {
    var spaces: [String: Space] = [:]
    var people: [String: Person.ID] = [:]

    func space(_ slug: String) throws -> Space {
        guard let space = spaces[slug] else { throw DemonstrationError.unknown(slug) }
        return space
    }

    func person(_ key: String) throws -> Person.ID {
        guard let person = people[key] else { throw DemonstrationError.unknown(key) }
        return person
    }
}
