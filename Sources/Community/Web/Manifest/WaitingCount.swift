package import Storage

/// How much waits for a viewer behind a navigation item.
///
/// What has to be asked about the viewer is asked together with what all other items ask, in one
/// statement; what is the same for everybody should be remembered: `Visit.rememberForAll`.
package struct WaitingCount: Sendable {
    /// A query of two whole numbers, `key` and `value`; nil where nothing can wait.
    package struct Question: Sendable {
        package typealias Query = @Sendable (Visit, Space) throws -> SQL?

        /// Items that ask the same by one name have it asked once.
        let name: String?
        let query: Query

        package init(_ name: String? = nil, _ query: @escaping Query) {
            self.name = name
            self.query = query
        }
    }

    /// The rows that a question has found, in any order.
    package typealias Answer = [(key: Int64, value: Int64)]

    let questions: [Question]
    let total: @Sendable ([Answer], Visit, Space) throws -> Int

    /// - Parameter total: by the answers, in the order of the questions.
    package init(
        _ questions: Question...,
        total: @escaping @Sendable ([Answer], Visit, Space) throws -> Int
    ) {
        self.questions = questions
        self.total = total
    }

    /// Where the database counts by itself.
    /// - Parameter query: of one number; nil where nothing can wait.
    package static func number(_ query: @escaping @Sendable (Viewer, Space) -> SQL?) -> Self {
        Self(
            Question { visit, space in query(visit.viewer, space).map { Database.pair($0) } },
            total: { answers, _, _ in Int(answers[0].first?.value ?? 0) })
    }

    /// Nothing ever waits.
    package static let none = WaitingCount(total: { _, _, _ in 0 })
}
