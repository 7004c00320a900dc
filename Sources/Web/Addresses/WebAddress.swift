/// An address of the web, in its one form (RFC 3986 6.2.2 and 6.2.3): scheme and host in lower
/// case and in ASCII, the port only where it is another than the scheme's, no dot segments, `/`
/// for an empty path, each letter encoded if it must be and not otherwise. Two addresses that
/// differ in none of these are equal, and `WebAddress(address.text)` is the address again.
///
/// Whether one may be fetched is another question: any host and any port may stand here.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    package enum Scheme: String, Sendable, CaseIterable {
        case http, https

        package var port: UInt16 { self == .http ? 80 : 443 }
    }

    /// In octets of UTF-8, as it is typed and in its one form.
    package static let longest = 4_096

    package let scheme: Scheme
    package let host: WebHost
    package let port: UInt16
    /// Begins with `/`; in ASCII, as the two that follow.
    package let path: String
    /// Without its `?`; nil if there is none, which is another address than an empty one.
    package let query: String?
    /// Without its `#`.
    package let fragment: String?

    /// The whole address, in ASCII.
    package var text: String { withoutFragment + (fragment.map { "#" + $0 } ?? "") }

    /// What a server is asked for: the fragment stays with the reader.
    package var withoutFragment: String {
        origin + path + (query.map { "?" + $0 } ?? "")
    }

    /// Scheme, host and port, such as `https://example.org`.
    package var origin: String { "\(scheme.rawValue)://\(authority)" }

    package var description: String { text }

    /// Host and, if it is not the scheme's, port.
    package var authority: String { port == scheme.port ? host.text : "\(host.text):\(port)" }

    /// The same place in the page that another address leads to (RFC 9110 10.2.2), unless this one
    /// names a place itself, or would be longer than `longest` with it.
    package func inheriting(fragment other: String?) -> WebAddress {
        let whole = WebAddress(
            scheme: scheme, host: host, port: port, path: path, query: query,
            fragment: fragment ?? other)
        return whole.text.utf8.count > Self.longest ? self : whole
    }

    /// The parts are in their one form already.
    init(
        scheme: Scheme, host: WebHost, port: UInt16, path: String, query: String?,
        fragment: String?
    ) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        self.fragment = fragment
    }
}
