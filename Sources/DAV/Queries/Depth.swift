/// How far below its address a request looks (RFC 4918, section 10.2).
package enum Depth: String, Sendable {
    case zero = "0"
    case one = "1"
    case infinity

    /// Nil for what is none.
    package init?(field: String) {
        guard let depth = Depth(rawValue: field == "Infinity" ? "infinity" : field) else {
            return nil
        }
        self = depth
    }
}
