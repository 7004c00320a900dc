/// Why a text is no address of the web, or one that is not taken.
package enum WebAddressFault: Error, Hashable, Sendable {
    case empty
    /// Longer than `WebAddress.longest`.
    case tooLong
    /// It has controls (CR and LF among them), backslashes, or marks that are not seen.
    case hiddenSigns
    /// It is of another scheme, in lower case, such as `javascript`, `file`, `data` or `place`.
    case scheme(String)
    /// It has no scheme: a path, or anything else.
    case relative
    /// There is nobody between `//` and the path.
    case noHost
    /// It holds a user's name or a password (`user@host`), which hides who the host is.
    case userNamed
    /// The host is no name of the DNS and no full IP address.
    case badHost
    /// The port is no number between 1 and 65,535.
    case badPort
}
