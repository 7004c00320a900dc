/// An address in a header, as it was written: nobody has checked it.
package struct IncomingAddress: Equatable, Sendable {
    /// The name that stands with it, decoded; nil if there is none.
    package let name: String?
    /// "amina@example.org"; without "@" for something like "MAILER-DAEMON".
    package let address: String

    /// What stands before the last "@", in small letters.
    package var localPart: String {
        let end = address.lastIndex(of: "@") ?? address.endIndex
        return address[..<end].lowercased()
    }
}
