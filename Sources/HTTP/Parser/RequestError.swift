/// Why a request is refused. Each closes the connection after its answer.
package enum RequestError: Error, Sendable, Equatable, Hashable, CaseIterable {
    // Bytes and lines (RFC 9112, section 2.2).
    case controlByte, bareCarriageReturn, bareLineFeed, emptyLine, foldedLine
    case lineTooLong, headTooLong, tooManyFields, malformedField
    // The request line.
    case malformedRequestLine, malformedMethod, unknownMethod, traceMethod
    case malformedTarget, targetTooLong, malformedPath, malformedQuery
    case malformedVersion, unsupportedVersion
    // Host.
    case noHost, severalHosts, malformedHost, hostMismatch
    // How the body is delimited.
    case malformedLength, severalLengths, lengthAndCoding, malformedCoding, unknownCoding
    case codingInOldVersion, unknownExpectation, severalContentTypes, lengthRequired
    // The body itself.
    case malformedChunk, trailerTooLong, bodyTooLarge, unsupportedType
    case malformedForm, malformedMultipart, tooManyParts
    // The course of things.
    case tooSlow, disconnected, storage, stopping

    /// The status to answer with.
    package var status: Status {
        switch self {
        case .lineTooLong, .headTooLong, .tooManyFields, .trailerTooLong: .headersTooLarge
        case .targetTooLong: .targetTooLong
        case .unknownMethod, .unknownCoding: .notImplemented
        case .traceMethod: .methodNotAllowed
        case .unsupportedVersion: .versionNotSupported
        case .unknownExpectation: .expectationFailed
        case .lengthRequired: .lengthRequired
        case .bodyTooLarge, .tooManyParts: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .tooSlow: .requestTimeout
        case .storage: .insufficientStorage
        case .stopping: .unavailable
        default: .badRequest
        }
    }
}
