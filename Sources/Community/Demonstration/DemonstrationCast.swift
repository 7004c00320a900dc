/// The people and the spaces of the demonstration, read from `config/demonstration/cast.json5`.
package struct DemonstrationCast: Decodable, Sendable {
    package struct Place: Decodable, Sendable {
        package let slug: String
        package let name: String
        package let host: String
        /// The members of each group, by their keys.
        package let groups: [String: [String]]
    }

    package struct Player: Decodable, Sendable {
        /// What the texts call them.
        package let key: String
        package let name: String
        package let roles: [String: Role]
        package let profile: [String: Entry]
        /// The number that their portrait is drawn from; nil for none.
        package let portrait: UInt64?
        /// When they last marked everything as read.
        package let caughtUp: String
        /// When they were last here before the demonstration began, as `Ago` reads it.
        package let lastVisit: String

        package var email: String { key + "@parvis.test" }
    }

    /// What a line of a profile says, and who sees it.
    package struct Entry: Decodable, Sendable {
        package let says: String
        package let seenBy: String
    }

    package let places: [Place]
    package let players: [Player]
}

extension Role: Decodable {}

extension DemonstrationCast {
    /// - Parameter folder: `config/demonstration`.
    package init(folder: String) throws {
        try self.init(json5: folder + "/cast.json5")
    }
}
