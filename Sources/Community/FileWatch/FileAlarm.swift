/// Tells people of a feature that a file of theirs is not what was stored any more, and is sent to
/// nobody until it is. Once for each file, until it is whole again.
package struct FileAlarm: Declaration {
    package static let noun = "alarm about files"

    package let name: String
    /// In the transaction that notes it.
    let tell: @Sendable (AlteredFile, JobContext) throws -> Void

    package init(
        _ name: String, tell: @escaping @Sendable (AlteredFile, JobContext) throws -> Void
    ) {
        (self.name, self.tell) = (name, tell)
    }
}
