/// How the bytes of a file stand for letters.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// What Windows writes in the west of Europe; it reads ISO 8859-1 (Latin-1) as well.
    case windows1252 = "Windows-1252"
    /// What older programs for the Macintosh write; no file is taken for it unless somebody says
    /// so, since its bytes could as well be Windows'.
    case macRoman = "macintosh"
}
