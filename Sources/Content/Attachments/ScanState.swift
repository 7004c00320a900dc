import Storage

/// What is known of a file to whoever fears viruses.
package enum ScanState: String, SQLValue, Sendable {
    /// No scanner was configured when it came.
    case none
    /// It is still to be scanned: only its sender has it until then.
    case waiting
    case clean
    /// Nobody has it.
    case infected
    /// The scanner does not take it, for its length: whoever has it is told.
    case failed

    /// The key of what is said beside the file.
    var key: String { "attachment.scan.\(rawValue)" }
}
