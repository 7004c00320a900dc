/// A line that means something.
enum RobotsLine {
    /// Whom the group is for, in lower case: `*` for all, or a program's name without its version.
    case agent(String)
    /// Nil where it forbids nothing, or is for no path: it ends the names of a group all the same.
    case rule(RobotsRule?)

    static func all(in bytes: [UInt8]) -> [RobotsLine] {
        var text = RobotsFile.whole(bytes)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        return text.split { $0 == 0x0A || $0 == 0x0D }.compactMap(read)
    }

    private static func read(_ line: ArraySlice<UInt8>) -> RobotsLine? {
        let said = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = said.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = trimmed(said[(colon + 1)...])
        switch String(decoding: trimmed(said[..<colon]), as: UTF8.self).lowercased() {
        case "user-agent":
            let name = value.prefix { isOfName($0) }
            let text =
                value.first == UInt8(ascii: "*") ? "*" : String(decoding: name, as: UTF8.self)
            return .agent(text.lowercased())
        case "allow": return .rule(RobotsRule(isAllowed: true, Array(value)))
        case "disallow": return .rule(RobotsRule(isAllowed: false, Array(value)))
        default: return nil
        }
    }

    /// RFC 9309 2.2.1.
    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let rest = bytes.drop(while: isBlank)
        return rest.lastIndex { !isBlank($0) }.map { rest[...$0] } ?? rest.prefix(0)
    }
}
