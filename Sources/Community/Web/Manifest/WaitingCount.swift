package import Storage

/// How much waits for a viewer behind a navigation item.
///
/// What has to be asked about the viewer is asked together with what all other items ask, in one
/// statement; what is the same for everybody should be remembered: `Visit.rememberForAll`.
package struct WaitingCount: Sendable {
    package typealias Question = @Sendable (Visit, Space) throws -> SQL?

    /// The rows that a question has found, in any order.
    package typealias Answer = [(key: Int64, value: Int64)]

    /// A query of two whole numbers, `key` and `value`; nil where nothing can wait.
    let question: Question
    let total: @Sendable (Answer, Visit, Space) throws -> Int

    package init(
        _ question: @escaping Question,
        total: @escaping @Sendable (Answer, Visit, Space) throws -> Int
    ) {
        self.question = question
        self.total = total
    }

    /// Where the database counts by itself.
    /// - Parameter query: of one number; nil where nothing can wait.
    package static func number(_ query: @escaping @Sendable (Viewer, Space) -> SQL?) -> Self {
        Self(
            { visit, space in query(visit.viewer, space).map { Database.pair($0) } },
            total: { answer, _, _ in Int(answer.first?.value ?? 0) })
    }

    /// Nothing ever waits.
    package static let none = WaitingCount({ _, _ in nil }, total: { _, _, _ in 0 })
}
