import CGD
import CMagic

/// What this target stands on.
package enum MediaLibraries {
    /// The version of GD that is loaded: "2.3.3".
    package static var gd: String { String(cString: gdVersionString()) }

    /// The version of libmagic that is loaded, which it tells as 544: "5.44".
    package static var magic: String {
        let number = magic_version()
        let minor = String(number % 100)
        return "\(number / 100)." + (minor.count < 2 ? "0" : "") + minor
    }
}
