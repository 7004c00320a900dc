/// How many lines of a period a viewer sees.
struct LineCounts: Equatable, Sendable {
    /// By the name of the feature; those that have none are not there.
    var ofModules: [String: Int] = [:]
    /// Whether the period has no more lines than were looked through.
    var isAll = true

    var total: Int { ofModules.values.reduce(0, +) }
}
