/// A message as it came in, read by GMime within limits. What it says of itself is not to be
/// believed: anybody can have written it.
package struct IncomingMessage: Sendable {
    package let fields: IncomingFields
    /// In small letters: "multipart/report", "text/plain" if it does not say.
    package let type: String
    /// Of the type, names in small letters: "report-type".
    package let typeParameters: [String: String]
    /// In their order, the multiparts opened, attached messages not.
    package let parts: [IncomingPart]
    /// The texts that are shown, one after the other; "" if there is none. At most
    /// `IncomingLimits.longestText` bytes of each.
    package let text: String
    /// The same in HTML, which is not safe to show.
    package let html: String
    /// What goes beyond the limits.
    package let omitted: Set<IncomingOmission>

    /// - Parameter bytes: as it was transferred or stored, with any line ends.
    package init(
        _ bytes: [UInt8], limits: IncomingLimits = IncomingLimits()
    ) throws(IncomingError) {
        guard bytes.count <= limits.mostBytes else { throw .tooLong(bytes: bytes.count) }
        let feeds = Self.hasLineFeeds(bytes) ? bytes : bytes.map { $0 == 0x0D ? 0x0A : $0 }
        let read = feeds.withUnsafeBytes { raw -> IncomingMessage? in
            let (length, omitted) = IncomingBounds.measure(raw, limits: limits)
            let whole = UnsafeRawBufferPointer(rebasing: raw[..<length])
            return GMimeLibrary.parse(whole) { IncomingMessage($0, omitted, limits) }
        }
        guard let read, !read.fields.isEmpty else { throw .notAMessage }
        self = read
    }

    /// Old systems end lines with a carriage return alone.
    private static func hasLineFeeds(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(64 << 10)
        return start.contains(0x0A) || !start.contains(0x0D)
    }
}
