/// The goals of one measure, by where its database is.
package struct BenchGoals: Sendable {
    /// With the database in the folder of data.
    package let own: BenchGoal?
    /// With the database on a server.
    package let onServer: BenchGoal?
    /// With the database on a server, asked by two servers of the site.
    package let ofTwo: BenchGoal?

    /// - Parameters:
    ///   - onServer: nil for the same.
    ///   - ofTwo: nil for the same as on a server.
    package init(
        _ own: BenchGoal? = nil, onServer: BenchGoal? = nil, ofTwo: BenchGoal? = nil
    ) {
        self.own = own
        self.onServer = onServer ?? own
        self.ofTwo = ofTwo ?? onServer ?? own
    }
}
