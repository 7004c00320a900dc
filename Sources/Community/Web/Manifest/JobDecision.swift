/// What those who run the site are told of a job that waits for them, and what becomes of what it
/// was for once they give it up.
package struct JobDecision: Sendable {
    let word: String
    let subjects: Subjects
    let givingUp: @Sendable (_ payload: String, Visit) throws -> Void

    /// By the payload of each job.
    package typealias Subjects =
        @Sendable (_ payloads: [String], Visit) throws -> [String: KeyValuePairs<String, String>]

    /// - Parameters:
    ///   - word: the key of a sentence that says what the job will do, such as to whose account.
    ///   - subjects: the values of that sentence, for many jobs at once; none for a job for which
    ///     there is nothing to do any more.
    ///   - givingUp: calls off what the job was for and tells whom it concerns. It stands in one
    ///     transaction with the end of the job.
    package init(
        word: String, subjects: @escaping Subjects,
        givingUp: @escaping @Sendable (_ payload: String, Visit) throws -> Void
    ) {
        self.word = word
        self.subjects = subjects
        self.givingUp = givingUp
    }
}

extension JobKind {
    /// What jobs of this kind will do, in sentences by their payloads; none for a job for which
    /// there is nothing to do any more. Nil where nothing is said of this kind.
    package func sentences(_ payloads: [String], _ visit: Visit) throws -> [String: String]? {
        guard let decision else { return nil }
        return try decision.subjects(payloads, visit).mapValues { visit.words(decision.word, $0) }
    }

    /// Calls off what a job was for that is given up.
    package func giveUp(_ payload: String, _ visit: Visit) throws {
        try decision?.givingUp(payload, visit)
    }
}
