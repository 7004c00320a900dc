/// The wire form of a stream of events (WHATWG HTML standard, section 9.2).
enum EventStream {
    /// A comment: it shows both sides that the other is still there.
    static let heartbeat: [UInt8] = Array(":\n\n".utf8)

    /// What a stream says of itself. `X-Accel-Buffering` tells nginx not to
    /// hold events back.
    static func describe(_ headers: inout ResponseHeaders) {
        headers.set("Content-Type", "text/event-stream")
        if headers["Cache-Control"] == nil { headers.set("Cache-Control", "no-store") }
        headers.set("X-Accel-Buffering", "no")
    }
}
