/// Why a sealed file is refused.
package enum SealingError: Error, Equatable, Sendable {
    /// It is no sealed file at all.
    case notSealed
    /// A newer version of Parvis has made it.
    case newer
    /// It was sealed to another key: the names of both.
    case otherKey(sealedTo: String, given: String)
    /// Its end is missing.
    case cut
    /// Something in it was changed.
    case altered
}

extension SealingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notSealed: "it is no backup of Parvis, or its first bytes were changed"
        case .newer: "a newer version of Parvis made it; install that version, or a newer one"
        case .otherKey(let sealed, let given):
            "it was sealed to the key \(sealed), and the one given is \(given)"
        case .cut: "its end is missing: it was cut short while it was written or copied"
        case .altered: "something in it was changed, or its last bytes are missing"
        }
    }
}
