/// Where somebody is by post (`ADR`, RFC 6350 section 6.3.1).
package struct CardAddress: Hashable, Sendable {
    package var box = ""
    package var extended = ""
    /// May have several lines.
    package var street = ""
    package var locality = ""
    package var region = ""
    package var postalCode = ""
    package var country = ""
    /// As it is written on a letter, if the card says so.
    package var printed = ""

    package init() {}

    /// Its parts in the order of `ADR`.
    var parts: [String] { [box, extended, street, locality, region, postalCode, country] }
}
