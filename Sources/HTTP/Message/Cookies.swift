/// The cookies of a request (RFC 6265, section 4.2.1), found when asked for.
package struct Cookies: Sendable {
    private let values: [String]

    /// `values` are those of the `Cookie` fields, one in practice.
    package init(_ values: [String]) {
        self.values = values
    }

    /// The value of the first cookie of this name, as sent (not decoded).
    package subscript(name: String) -> String? {
        all(name).first
    }

    /// Every value sent under this name: more than one when another path or a
    /// sibling domain has set a cookie of the same name.
    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// Every pair in the order sent; what has no `=` is passed over.
    package var pairs: [(name: String, value: String)] {
        values.flatMap { $0.utf8.split(separator: .semicolon) }.compactMap { pair in
            guard let equals = pair.firstIndex(of: .equals) else { return nil }
            let name = pair[..<equals].drop { $0 == .space || $0 == .tab }
            return (String(Substring(name)), String(Substring(pair[pair.index(after: equals)...])))
        }
    }
}
