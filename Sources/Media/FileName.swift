import Foundation

/// Names of files as their senders wrote them, made fit to show and to send back.
package enum FileName {
    /// Most characters kept, extension included.
    package static let longest = 120
    /// Most bytes of UTF-8 kept, which is what file systems count.
    private static let longestBytes = 240

    /// The name, its accents composed (NFC), without folders, control or direction-changing
    /// characters, leading dots, and trailing dots and spaces; cut to 120 characters before its
    /// extension; never empty. Accents and spaces stay.
    package static func clean(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let trimmed = allowed(last)
        return trimmed.isEmpty ? "document" : shorten(trimmed)
    }

    /// The name of a file that is made of a title: the whole of it, with what no name can hold in
    /// other signs.
    ///
    ///     FileName.made(of: "Compte rendu du 12/03/2027", ending: "html")
    ///     // Compte rendu du 12-03-2027.html
    package static func made(of title: String, ending: String) -> String {
        let joined = title.unicodeScalars.map { "/\\:|".unicodeScalars.contains($0) ? "-" : $0 }
        let stem = allowed(String(String.UnicodeScalarView(joined)))
        let name = (stem.isEmpty ? "document" : stem) + "." + ending
        return shorten(isReserved(name) ? "_" + name : name)
    }

    private static func allowed(_ text: some StringProtocol) -> String {
        let composed = text.precomposedStringWithCanonicalMapping.unicodeScalars
        let spaced = composed.map { $0.properties.isWhitespace ? " " : $0 }
        let kept = String(String.UnicodeScalarView(spaced.filter { !isRefused($0) }))
        return trim(kept.split(separator: " ").joined(separator: " ")[...])
    }

    /// A device of Windows, whatever its ending.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.uppercased().filter { $0 != " " }
        if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
        guard stem.count == 4, stem.hasPrefix("COM") || stem.hasPrefix("LPT") else { return false }
        return stem.last.map { "0123456789¹²³".contains($0) } ?? false
    }

    /// What follows the last dot, as written, without the dot; empty if there is none.
    package static func fileExtension(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return String(name[name.index(after: dot)...])
    }

    private static func trim(_ name: Substring) -> String {
        var rest = name.drop { $0 == "." || $0 == " " }
        while let end = rest.last, end == "." || end == " " { rest.removeLast() }
        return String(rest)
    }

    private static func shorten(_ name: String) -> String {
        guard name.count > longest || name.utf8.count > longestBytes else { return name }
        let ending = fileExtension(of: name)
        let suffix = ending.isEmpty || ending.utf8.count > 12 ? "" : "." + ending
        var stem = name.dropLast(suffix.count).prefix(longest - suffix.count)
        while stem.utf8.count + suffix.utf8.count > longestBytes { stem.removeLast() }
        let trimmed = trim(stem)
        return (trimmed.isEmpty ? "document" : trimmed) + suffix
    }

    /// Control, format (direction, zero width), private and unassigned code points, and what
    /// Windows does not take in a name.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate: true
        default: "<>:\"|?*\u{FFFD}".unicodeScalars.contains(scalar)
        }
    }
}
