/// What a site does while nobody waits, such as taking in a long file: how long that takes, on the
/// filled site. It is done where it is named alone, as the site is another afterwards.
package struct BenchTask: Declaration {
    package static let noun = "task of the bench"

    /// What is measured, in the words of the report.
    package let name: String
    /// What chooses it on the command line.
    package let row: String
    package let goals: BenchGoals
    /// Works, and gives how long that took.
    package let run: @Sendable (Site, BenchGround) throws -> Duration

    package init(
        _ name: String, row: String, goals: BenchGoals = BenchGoals(),
        run: @escaping @Sendable (Site, BenchGround) throws -> Duration
    ) {
        (self.name, self.row, self.goals, self.run) = (name, row, goals, run)
    }
}
