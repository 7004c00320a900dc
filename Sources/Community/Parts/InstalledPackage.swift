import Foundation

/// A package of Debian as it is installed on this machine.
package struct InstalledPackage: Sendable, Equatable {
    package let name: String
    package let version: String
    /// The name of its source, under which its faults are known.
    let source: String

    /// Debian's list of its known faults.
    var tracker: String { "https://security-tracker.debian.org/tracker/source-package/" + source }

    /// The first whose name is this, or this and a mark of a transition ("libmagic1t64"); nil
    /// elsewhere than on Debian.
    static func named(_ library: String) -> InstalledPackage? {
        libraries.first { $0.name == library } ?? libraries.first { $0.name == library + "t64" }
    }

    /// Read once: what is installed later is loaded at the next start.
    private static let libraries: [InstalledPackage] = {
        guard let data = FileManager.default.contents(atPath: "/var/lib/dpkg/status") else {
            return []
        }
        return read(String(decoding: data, as: UTF8.self))
    }()

    /// How the names of all that Parvis is made of begin.
    private static let prefixes = ["lib", "zlib", "poppler-utils"]

    /// The libraries in dpkg's list, whose entries are paragraphs of "Name: value" (deb822).
    static func read(_ status: String) -> [InstalledPackage] {
        status.split(separator: "\n\n").filter { paragraph in
            prefixes.contains { paragraph.hasPrefix("Package: \($0)") }
        }.compactMap { InstalledPackage(paragraph: $0) }
    }

    private init?(paragraph: Substring) {
        var values: [Substring: Substring] = [:]
        for line in paragraph.split(separator: "\n") where !line.hasPrefix(" ") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            values[line[..<colon]] = line[colon...].dropFirst(2)
        }
        guard let name = values["Package"], let version = values["Version"],
            values["Status"]?.hasSuffix(" installed") == true
        else { return nil }
        self.name = String(name)
        self.version = String(version)
        source = String(values["Source"]?.prefix { $0 != " " } ?? name)
    }
}
