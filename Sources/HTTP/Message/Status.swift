/// A status code with its reason phrase (RFC 9110, section 15).
package struct Status: Sendable, Hashable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The three-digit code, 100 to 599.
    package let code: Int

    package init(_ code: Int) {
        self.code = min(max(code, 100), 599)
    }

    package init(integerLiteral value: Int) {
        self.init(value)
    }

    /// Whether RFC 9110 forbids a body with this code.
    package var forbidsBody: Bool { code < 200 || code == 204 || code == 304 }

    package var description: String { "\(code) \(reason)" }
}

extension Status {
    package static let ok: Status = 200
    package static let created: Status = 201
    package static let accepted: Status = 202
    package static let noContent: Status = 204
    package static let partialContent: Status = 206
    package static let multiStatus: Status = 207
    package static let movedPermanently: Status = 301
    package static let found: Status = 302
    package static let seeOther: Status = 303
    package static let notModified: Status = 304
    package static let temporaryRedirect: Status = 307
    package static let permanentRedirect: Status = 308
    package static let badRequest: Status = 400
    package static let unauthorized: Status = 401
    package static let forbidden: Status = 403
    package static let notFound: Status = 404
    package static let methodNotAllowed: Status = 405
    package static let notAcceptable: Status = 406
    package static let requestTimeout: Status = 408
    package static let conflict: Status = 409
    package static let gone: Status = 410
    package static let lengthRequired: Status = 411
    package static let preconditionFailed: Status = 412
    package static let contentTooLarge: Status = 413
    package static let targetTooLong: Status = 414
    package static let unsupportedMediaType: Status = 415
    package static let rangeNotSatisfiable: Status = 416
    package static let expectationFailed: Status = 417
    package static let misdirectedRequest: Status = 421
    package static let unprocessable: Status = 422
    package static let tooManyRequests: Status = 429
    package static let headersTooLarge: Status = 431
    package static let internalError: Status = 500
    package static let notImplemented: Status = 501
    package static let unavailable: Status = 503
    package static let versionNotSupported: Status = 505
    package static let insufficientStorage: Status = 507
}
