import Media
import Security
import Storage

/// One of the things that Parvis is made of, with its version: for whoever keeps it up to date
/// (OWASP ASVS 15.1.1).
package struct Part: Sendable {
    package let name: String
    /// What it says of itself while it runs; nil if it says nothing.
    package let version: String?
    /// The package of Debian that it came in; nil if it came otherwise.
    package let package: InstalledPackage?
    /// Where its faults and its new versions are told.
    package let news: String?

    private init(_ name: String, _ version: String?, news: String? = nil) {
        (self.name, self.version, self.news, package) = (name, version, news, nil)
    }

    /// - Parameter library: how the names of its package of Debian begin.
    private init(_ name: String, _ version: String? = nil, from library: String) {
        (self.name, self.version) = (name, version)
        package = InstalledPackage.named(library)
        news = package.map(\.tracker)
    }

    private init(_ library: StorageLibrary) {
        (name, version) = (library.name, library.version)
        package = library.package.flatMap(InstalledPackage.named)
        news = library.news ?? package?.tracker
    }

    /// In words: "libvips 8.14.1 (libvips42 8.14.1-3+deb12u3)".
    package var line: String {
        let known = [name, version].compactMap(\.self).joined(separator: " ")
        return package.map { "\(known) (\($0.name) \($0.version))" } ?? known
    }
}

extension Part {
    /// All of them, Parvis first.
    /// - Parameter server: the version of the server of the database, if there is one.
    package static func all(server: String?) -> [Part] {
        let own = [
            Part("Parvis", Release.number),
            Part("Swift", Release.compiler, news: "https://www.swift.org/install/linux/"),
        ]
        return own + StorageLibrary.all(server: server).map(Part.init) + libraries
    }

    private static var libraries: [Part] {
        [
            Part("libsodium", SecurityLibrary.version, from: "libsodium23"),
            Part("zxcvbn", from: "libzxcvbn0"),
            Part("ICU", from: "libicu72"),
            Part("md4c", from: "libmd4c0"),
            Part("libmagic", MediaLibraries.magic, from: "libmagic1"),
            Part("libvips", MediaLibraries.vips, from: "libvips42"),
            Part("libjpeg-turbo", from: "libjpeg62-turbo"),
            Part("libpng", from: "libpng16-16"),
            Part("libwebp", from: "libwebp7"),
            Part("Little CMS", from: "liblcms2-2"),
            Part("libexif", from: "libexif12"),
            Part("libcurl", from: "libcurl4"),
            Part("libidn2", from: "libidn2-0"),
            Part("GMime", from: "libgmime-3.0-0"),
            Part("libarchive", from: "libarchive13"),
            Part("libxml2", from: "libxml2"),
            Part("zlib", from: "zlib1g"),
            Part("poppler", from: "poppler-utils"),
            Part("liboath", from: "liboath0"),
            Part("libfido2", from: "libfido2-1"),
            Part("libcbor", from: "libcbor0.8"),
            Part("libqrencode", from: "libqrencode4"),
            Part("libstemmer", from: "libstemmer0d"),
            Part("libsystemd", from: "libsystemd0"),
            Part("GMP", from: "libgmp10"),
            Part("glibc", from: "libc6"),
        ]
    }
}
