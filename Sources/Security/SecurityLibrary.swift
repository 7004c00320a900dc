import CSodium

/// What this target stands on.
package enum SecurityLibrary {
    /// The version of libsodium that is loaded: "1.0.18".
    package static var version: String { String(cString: sodium_version_string()) }
}
