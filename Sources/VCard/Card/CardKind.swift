/// What a card is of (RFC 6350 section 6.1.4); other kinds count as individuals.
package enum CardKind: String, Hashable, Sendable {
    case individual
    case organisation = "org"
    case group
    case location
}
