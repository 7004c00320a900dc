/// How the texts of what is found are to be (RFC 4791, section 9.6; RFC 6352, section 10.4).
package struct DataWish: Equatable, Sendable {
    /// Each date of a series for itself, of those in this range.
    package var expand: TimeRange?
    /// Two years, in seconds: of more no series is taken apart.
    package static let widest: Int64 = 2 * 366 * 86_400

    /// Such as `3.0`, where a program cannot read others.
    package var version: String?

    package init(expand: TimeRange? = nil, version: String? = nil) {
        self.expand = expand
        self.version = version
    }

    /// Reads it from the properties that a report asks for; nil if it asks for no text.
    init?(_ report: Element) throws(DAVFault) {
        let prop = report.child(.dav("prop"))
        guard
            let data = prop?.child(.calendar("calendar-data"))
                ?? prop?.child(.card("address-data"))
        else { return nil }
        version = data.attributes["version"]
        guard let child = data.child(.calendar("expand")) else { return }
        let range = try TimeRange(child)
        guard let start = range.start, let end = range.end else { throw .badTime }
        guard end - start <= Self.widest else { throw .tooWide }
        expand = range
    }
}
