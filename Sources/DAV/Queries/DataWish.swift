/// How the texts of what is found are to be (RFC 4791, section 9.6; RFC 6352, section 10.4).
package struct DataWish: Equatable, Sendable {
    /// Each date of a series for itself, of those in this range.
    package var expand: TimeRange?
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
        guard range.start != nil, range.end != nil else { throw .badTime }
        expand = range
    }
}
