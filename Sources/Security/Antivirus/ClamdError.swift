/// Why a file was not scanned.
package enum ClamdError: Error, Equatable, Sendable {
    /// Nobody answers at the address; the text says why.
    case away(String)
    /// It said nothing, or took nothing, for too long.
    case silent
    /// It closed the connection before it had answered.
    case closed
    /// The file is longer than its StreamMaxLength.
    case tooLong
    /// It answered with an error, or with what is no answer.
    case answer(String)
    /// The file could not be read.
    case file(String)

    /// Whether to try again is of use: another time it may answer.
    package var mayPass: Bool {
        switch self {
        case .tooLong, .file: false
        default: true
        }
    }
}
