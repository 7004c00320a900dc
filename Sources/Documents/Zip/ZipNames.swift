import Foundation

/// Gives each entry of an archive a name of its own, that Windows, macOS and Linux all take.
///
///     var names = ZipNames()
///     let folder = names.folder("Financements : aides", in: nil)   // Financements - aides
///     names.file("Guide.pdf", in: folder)                          // .../Guide.pdf
///     names.file("guide.pdf", in: folder)                          // .../guide (2).pdf
package struct ZipNames: Sendable {
    /// A folder of the archive; nil stands for its root.
    package struct Folder: Sendable, Equatable {
        let path: String
    }

    /// Bytes of one part of a path, whose ending is kept: the paths of Windows have 260 characters
    /// in all.
    private static let mostBytes = 120
    /// What has each path in small letters, as Windows and macOS tell them apart.
    private var taken: [String: Kind] = [:]
    /// The number to try next behind a name.
    private var numbers: [String: Int] = [:]

    private enum Kind { case file, folder }

    package init() {}

    /// The folder of that name; asked for again, the same.
    package mutating func folder(_ name: String, in parent: Folder?) -> Folder {
        Folder(path: take(Self.safe(name), in: parent, .folder))
    }

    /// A name for one more file.
    package mutating func file(_ name: String, in folder: Folder?) -> ZipPath {
        ZipPath(text: take(Self.safe(name), in: folder, .file))
    }

    private mutating func take(_ name: String, in folder: Folder?, _ kind: Kind) -> String {
        let start = folder.map { $0.path + "/" } ?? ""
        let first = start + name
        let key = first.lowercased()
        if isFree(key, for: kind) {
            taken[key] = kind
            return first
        }
        let (stem, ending) = kind == .file ? Self.parts(name) : (name, "")
        var number = numbers[key, default: 2]
        while true {
            let path = "\(start)\(stem) (\(number))\(ending)"
            number += 1
            guard isFree(path.lowercased(), for: kind) else { continue }
            taken[path.lowercased()] = kind
            // The same folder is found again by the number it had.
            if kind == .file { numbers[key] = number }
            return path
        }
    }

    private func isFree(_ key: String, for kind: Kind) -> Bool {
        taken[key] == nil || (kind == .folder && taken[key] == .folder)
    }

    /// One part of a path: composed (NFC), without what some system refuses or that hides how the
    /// name reads.
    static func safe(_ name: String) -> String {
        var kept = ""
        for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: kept.append(" ")
            case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E,
                0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFC:
                continue
            default:
                kept.unicodeScalars.append(
                    "\"*/:<>?\\|".unicodeScalars.contains(scalar) ? "-" : scalar)
            }
        }
        let (stem, ending) = parts(trimmed(kept))
        let whole = trimmed(stem.prefix(bytes: mostBytes - ending.utf8.count) + ending)
        guard !whole.isEmpty else { return "_" }
        return isReserved(whole) ? "_" + whole : whole
    }

    /// Without blanks around it or dots behind it.
    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
        return String(text)
    }

    /// A name and its ending, such as "Guide" and ".pdf".
    private static func parts(_ name: String) -> (String, String) {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
        let ending = name[dot...]
        return ending.utf8.count <= 12 ? (String(name[..<dot]), String(ending)) : (name, "")
    }

    /// A device of Windows, whatever its ending.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.uppercased().filter { $0 != " " }
        if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
        guard stem.count == 4, stem.hasPrefix("COM") || stem.hasPrefix("LPT") else { return false }
        return stem.last.map { "0123456789¹²³".contains($0) } ?? false
    }
}

extension StringProtocol {
    /// As many whole characters as fit.
    fileprivate func prefix(bytes most: Int) -> String {
        var kept = ""
        var bytes = 0
        for character in self {
            bytes += character.utf8.count
            if bytes > most { break }
            kept.append(character)
        }
        return kept
    }
}
