/// The namespaces that are written with a prefix of their own.
package enum XMLNamespace {
    package static let dav = "DAV:"
    package static let calendar = "urn:ietf:params:xml:ns:caldav"
    package static let card = "urn:ietf:params:xml:ns:carddav"
    package static let server = "http://calendarserver.org/ns/"
    package static let apple = "http://apple.com/ns/ical/"

    static let prefixes = [dav: "d", calendar: "c", card: "card", server: "cs", apple: "a"]

    /// All of them, as attributes of a root.
    static let declarations =
        [dav, calendar, card, server, apple]
        .map { " xmlns:\(prefixes[$0] ?? "")=\"\($0)\"" }.joined()
}
