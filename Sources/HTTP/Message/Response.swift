/// What a handler answers.
package struct Response: Sendable {
    /// What follows the headers.
    package enum Body: Sendable {
        case empty
        case bytes([UInt8])
        /// Sent by the kernel straight from the disk; ranges are served.
        case file(FileBody)
        /// Server-sent events until either side leaves.
        case events(EventSubscription)
        /// Made while it is sent: see `BodyProducer`.
        case produced(any BodyProducer)
    }

    package var status: Status
    package var headers: ResponseHeaders
    package var body: Body

    /// `Content-Length`, `Date` and `Connection` are added by the server.
    package init(_ status: Status, headers: ResponseHeaders = .init(), body: Body = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A response whose `Content-Type` is `type`.
    package init(_ status: Status = .ok, type: MediaType, _ bytes: [UInt8]) {
        self.init(status, body: .bytes(bytes))
        headers.add("Content-Type", type.description)
    }

    /// Plain text in UTF-8.
    package static func text(_ text: String, _ status: Status = .ok) -> Response {
        Response(status, type: .text, Array(text.utf8))
    }

    /// A redirection; 303 makes the client fetch `location` with GET.
    package static func redirect(to location: String, _ status: Status = .seeOther) -> Response {
        var response = Response(status)
        response.headers.add("Location", location)
        return response
    }

    /// A file of the disk.
    package static func file(_ file: FileBody) -> Response {
        Response(.ok, body: .file(file))
    }

    /// A body that is made while it is sent.
    package static func produced(_ producer: any BodyProducer, type: MediaType) -> Response {
        var response = Response(.ok, body: .produced(producer))
        response.headers.add("Content-Type", type.description)
        return response
    }

    /// An open stream of server-sent events.
    package static func events(_ subscription: EventSubscription) -> Response {
        Response(.ok, body: .events(subscription))
    }

    /// Adds a `Set-Cookie` field.
    package mutating func set(_ cookie: SetCookie) {
        headers.add("Set-Cookie", cookie.headerValue)
    }
}
