/// Why a message is not read at all.
package enum IncomingError: Error, Equatable, Sendable {
    /// More than `IncomingLimits.mostBytes`.
    case tooLong(bytes: Int)
    /// No header field at all: empty, or not a message.
    case notAMessage
}
