/// The name of an XML element: its namespace and its local part.
package struct XMLName: Hashable, Sendable {
    package let space: String
    package let local: String

    package init(_ space: String, _ local: String) {
        self.space = space
        self.local = local
    }

    /// A name of WebDAV (RFC 4918), and of what extends it in the same namespace.
    package static func dav(_ local: String) -> XMLName { XMLName(XMLNamespace.dav, local) }

    /// A name of CalDAV (RFC 4791).
    package static func calendar(_ local: String) -> XMLName {
        XMLName(XMLNamespace.calendar, local)
    }

    /// A name of CardDAV (RFC 6352).
    package static func card(_ local: String) -> XMLName { XMLName(XMLNamespace.card, local) }

    /// A name of Apple's calendar server, such as `getctag`.
    package static func server(_ local: String) -> XMLName { XMLName(XMLNamespace.server, local) }

    /// A name of Apple's calendar program, such as `calendar-color`.
    package static func apple(_ local: String) -> XMLName { XMLName(XMLNamespace.apple, local) }
}
