/// A multistatus (RFC 4918, section 13), written from its beginning to its end. Whoever writes a
/// long one takes away what there is from time to time.
///
///     var answer = Multistatus()
///     answer.add("/dav/calendars/centre/12.ics", found: [etag], missing: [.dav("owner")])
///     answer.addGone("/dav/calendars/centre/13.ics")
///     answer.end(syncToken: "https://example.org/sync/7")
package struct Multistatus {
    private var writer = ElementWriter()

    package init() {
        writer.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<d:multistatus")
        writer.write(raw: XMLNamespace.declarations)
        writer.write(">\n")
    }

    /// What one resource has of what was asked.
    /// - Parameter address: percent-encoded.
    package mutating func add(_ address: String, found: [Element], missing: [XMLName] = []) {
        begin(address)
        if !found.isEmpty || missing.isEmpty { propstat(found, "HTTP/1.1 200 OK") }
        if !missing.isEmpty {
            propstat(missing.map { Element($0) }, "HTTP/1.1 404 Not Found")
        }
        writer.write("</d:response>\n")
    }

    /// A resource that there is no more, or never was for whoever asks.
    package mutating func addGone(_ address: String) {
        begin(address)
        writer.write("<d:status>HTTP/1.1 404 Not Found</d:status></d:response>\n")
    }

    /// The end, with where whoever asked stands now (RFC 6578, section 6.4).
    package mutating func end(syncToken: String? = nil) {
        if let syncToken { writer.write(Element(.dav("sync-token"), text: syncToken)) }
        writer.write("</d:multistatus>\n")
    }

    /// What was written since this was asked last.
    package mutating func take() -> [UInt8] { writer.take() }

    /// How much that is.
    package var count: Int { writer.bytes.count }

    private mutating func begin(_ address: String) {
        writer.write("<d:response>")
        writer.write(.href(address))
    }

    private mutating func propstat(_ properties: [Element], _ status: StaticString) {
        writer.write("<d:propstat><d:prop>")
        for property in properties { writer.write(property) }
        writer.write("</d:prop><d:status>")
        writer.write(status)
        writer.write("</d:status></d:propstat>")
    }
}
