/// A number of a telephone as its owner wrote it; `PhoneNumber` makes it comparable.
package struct CardTelephone: Hashable, Sendable {
    package var number: String
    /// To be dialled once the other side has answered (RFC 3966 section 5.3); digits.
    package var ext: String

    package init(_ number: String, ext: String = "") {
        self.number = number
        self.ext = ext
    }
}
