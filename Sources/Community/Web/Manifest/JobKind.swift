/// Work done without anybody connecting, at its time, from the table of jobs.
package struct JobKind: Declaration {
    package static let noun = "job"

    package let name: String
    /// Runs in one write transaction together with the note that it is done.
    package let run: @Sendable (_ payload: String, JobContext) throws -> Void
    /// How often it comes back by itself, in seconds; nil for a job that is put in the table.
    package let every: Int?

    package init(
        name: String, every: Int? = nil,
        run: @escaping @Sendable (_ payload: String, JobContext) throws -> Void
    ) {
        self.name = name
        self.every = every
        self.run = run
    }
}
