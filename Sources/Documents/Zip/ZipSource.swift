/// Tells a `ZipStream` what to put into its archive, one after the other, so that what comes last
/// can tell what became of the others. The stream holds it, and asks one thread at a time.
package protocol ZipSource: Sendable {
    /// The next entry; nil after the last.
    /// - Parameter outcome: of the one before, nil for the first.
    mutating func next(after outcome: ZipOutcome?) throws -> ZipEntry?
}

/// What became of an entry.
package enum ZipOutcome: Sendable, Equatable {
    case written
    /// Left out: there is no such file, or it cannot be read.
    case missing
    /// Left out: the file has another size or SHA-256.
    case altered
}
