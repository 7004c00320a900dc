/// Work done without anybody connecting, at its time, from the table of jobs.
package struct JobKind: Declaration {
    package static let noun = "job"

    package let name: String
    /// How often it comes back by itself, in seconds; nil for a job that is put in the table.
    package let every: Int?
    /// Does what takes long, outside of any transaction, and gives what is then done inside.
    private let prepare: @Sendable (_ payload: String, Site) throws -> (JobContext) throws -> Void

    /// - Parameter run: runs in one write transaction together with the note that it is done.
    package init(
        name: String, every: Int? = nil,
        run: @escaping @Sendable (_ payload: String, JobContext) throws -> Void
    ) {
        (self.name, self.every) = (name, every)
        prepare = { payload, _ in { try run(payload, $0) } }
    }

    /// A job of two steps: nobody who writes waits for the first.
    /// - Parameters:
    ///   - prepare: reads a file, asks another program; at most some seconds, and it may be done
    ///     twice.
    ///   - finish: runs in one write transaction together with the note that it is done.
    package init<Found>(
        name: String, every: Int? = nil,
        prepare: @escaping @Sendable (_ payload: String, Site) throws -> Found,
        finish: @escaping @Sendable (Found, JobContext) throws -> Void
    ) {
        (self.name, self.every) = (name, every)
        self.prepare = { payload, site in
            let found = try prepare(payload, site)
            return { try finish(found, $0) }
        }
    }

    func prepared(_ payload: String, _ site: Site) throws -> (JobContext) throws -> Void {
        try prepare(payload, site)
    }
}
