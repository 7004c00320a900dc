/// The versions of cards: vCard 2.1, RFC 2426, RFC 6350.
package enum CardVersion: String, Hashable, Sendable {
    case v21 = "2.1"
    case v30 = "3.0"
    case v40 = "4.0"
}
