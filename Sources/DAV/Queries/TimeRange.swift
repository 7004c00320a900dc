/// From a moment on and before another, in seconds since 1970; nil has no bound.
package struct TimeRange: Equatable, Sendable {
    package let start: Int64?
    package let end: Int64?

    package init(start: Int64?, end: Int64?) {
        self.start = start
        self.end = end
    }

    /// Reads the attributes `start` and `end` (RFC 4791, section 9.9).
    init(_ element: Element) throws(DAVFault) {
        start = try Self.moment(element.attributes["start"])
        end = try Self.moment(element.attributes["end"])
        guard start != nil || end != nil else { throw .badTime }
        if let start, let end, end <= start { throw .badTime }
    }

    private static func moment(_ text: String?) throws(DAVFault) -> Int64? {
        guard let text else { return nil }
        guard let moment = UTCMoment.seconds(text) else { throw .badTime }
        return moment
    }
}
