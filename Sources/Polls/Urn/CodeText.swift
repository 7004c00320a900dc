/// How codes and keys are written: 80 bits as sixteen signs without I, L, O and U (Crockford's
/// base 32).
enum CodeText {
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 16

    /// 80 new bits, from the generator of the system.
    static func random() -> String {
        String((0..<length).map { _ in signs[Int.random(in: 0..<32)] })
    }

    /// The first 80 bits of a digest.
    static func of(_ digest: [UInt8]) -> String {
        var (text, bits, count) = ("", 0, 0)
        for byte in digest.prefix(10) {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(signs[bits >> count & 31])
            }
            bits &= 31
        }
        return text
    }

    /// As somebody has noted it, with or without dashes; nil for what is none.
    static func read(_ typed: String) -> String? {
        let read = typed.uppercased().filter { $0.isLetter || $0.isNumber }.map {
            sign -> Character in
            switch sign {
            case "O": "0"
            case "I", "L": "1"
            default: sign
            }
        }
        guard read.count == length, read.allSatisfy(signs.contains) else { return nil }
        return String(read)
    }

    /// "K7QM-2XRD-9FTP-4WZH"
    static func shown(_ text: String) -> String {
        stride(from: 0, to: text.count, by: 4).map { start in
            String(text.dropFirst(start).prefix(4))
        }.joined(separator: "-")
    }
}
