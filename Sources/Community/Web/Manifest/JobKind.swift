/// Work done without anybody connecting, at its time, from the table of jobs.
package struct JobKind: Declaration {
    package static let noun = "job"

    package let name: String
    /// How often it comes back by itself, in seconds; nil for a job that is put in the table.
    package let every: Int?
    /// Whether it has a lane of its own, so that what is quick never waits for it.
    let isLong: Bool
    /// Whether it takes hours with much data, and so has another lane of its own.
    let takesHours: Bool
    /// What a person decides of it, for whom it waits in a database that was brought back from a
    /// backup; nil where it goes on by itself.
    private(set) var decision: JobDecision?
    /// Does what takes long, outside of any transaction, and gives what is then done inside.
    private let prepare: @Sendable (_ payload: String, Site) throws -> (JobContext) throws -> Void

    /// - Parameter run: runs in one write transaction together with the note that it is done.
    package init(
        name: String, every: Int? = nil,
        run: @escaping @Sendable (_ payload: String, JobContext) throws -> Void
    ) {
        (self.name, self.every, isLong, takesHours) = (name, every, false, false)
        prepare = { payload, _ in { try run(payload, $0) } }
    }

    /// A job of two steps: nobody who writes waits for the first.
    /// - Parameters:
    ///   - isLong: whether `prepare` may take more than a second or two: it asks a child process
    ///     or another program, or reads files that others sent. Such jobs run one after the other
    ///     beside all others, each for ten minutes at most.
    ///   - takesHours: whether it may take hours, beside all others.
    ///   - prepare: reads a file, asks another program; it may be done twice.
    ///   - finish: runs in one write transaction together with the note that it is done.
    package init<Found>(
        name: String, every: Int? = nil, isLong: Bool = false, takesHours: Bool = false,
        prepare: @escaping @Sendable (_ payload: String, Site) throws -> Found,
        finish: @escaping @Sendable (Found, JobContext) throws -> Void
    ) {
        (self.name, self.every) = (name, every)
        (self.isLong, self.takesHours) = (isLong, takesHours)
        self.prepare = { payload, site in
            let found = try prepare(payload, site)
            return { try finish(found, $0) }
        }
    }

    /// What cannot be taken back, or would come twice, may have been done or called off since the
    /// backup that a database was brought back from: it waits there until a person has it done.
    package func heldAfterRestoration(_ decision: JobDecision) -> JobKind {
        var kind = self
        kind.decision = decision
        return kind
    }

    var isHeldAfterRestoration: Bool { decision != nil }

    func prepared(_ payload: String, _ site: Site) throws -> (JobContext) throws -> Void {
        try prepare(payload, site)
    }
}
