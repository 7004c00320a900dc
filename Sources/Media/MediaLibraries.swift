import CMagic
import CVips

/// What this target stands on.
package enum MediaLibraries {
    /// The version of libvips that is loaded: "8.14.1".
    package static var vips: String {
        [0, 1, 2].map { String(vips_version($0)) }.joined(separator: ".")
    }

    /// The version of libmagic that is loaded, which it tells as 544: "5.44".
    package static var magic: String {
        let number = magic_version()
        let minor = String(number % 100)
        return "\(number / 100)." + (minor.count < 2 ? "0" : "") + minor
    }
}
