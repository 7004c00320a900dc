package import Storage

/// What those who run the site decided for all of it.
package struct SitePolicies: Equatable, Sendable, FromRow {
    package var makers: SpaceMakers
    /// For how many seconds a session lasts without a visit.
    package var idle: Int
    /// For how many seconds a session lasts at most.
    package var longest: Int
    /// What every space asks for at least.
    package var secondFactor: SecondFactorRule
    /// Whether one may sign in by a link that comes by mail.
    package var offersLink: Bool

    /// What holds until somebody decides.
    package static let usual = SitePolicies(
        makers: .site, idle: 14 * day, longest: 30 * day, secondFactor: .nobody, offersLink: true)

    package static let idleChoices = [hour, 8 * hour, day, 7 * day, 14 * day, 30 * day]
    package static let longestChoices = [12 * hour, day, 7 * day, 14 * day, 30 * day]

    private static let hour = 3600
    private static let day = 24 * hour

    private init(
        makers: SpaceMakers, idle: Int, longest: Int, secondFactor: SecondFactorRule,
        offersLink: Bool
    ) {
        (self.makers, self.idle, self.longest) = (makers, idle, longest)
        (self.secondFactor, self.offersLink) = (secondFactor, offersLink)
    }

    package init(row: Row) throws {
        makers = try row["space_makers"]
        idle = try row["session_idle"]
        longest = try row["session_longest"]
        secondFactor = try row["site_second_factor"]
        offersLink = try row["offers_link"]
    }
}

/// Who may make a space.
package enum SpaceMakers: String, SQLValue, CaseIterable, Sendable {
    /// Those who run the site.
    case site
    /// Those who administer a space, as well.
    case administrators
}

extension SpaceMakers: LosslessStringConvertible {
    package init?(_ description: String) { self.init(rawValue: description) }
    package var description: String { rawValue }
}
