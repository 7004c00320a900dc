/// A short name for a content, the same wherever it is made (FNV-1a, twice 64 bits). It keeps no
/// secret.
enum ContentDigest {
    static func of(_ parts: [String]) -> String {
        var one: UInt64 = 0xcbf2_9ce4_8422_2325
        var two: UInt64 = 0x6c62_272e_07bb_0142
        for part in parts {
            for byte in Array(part.utf8) + [0] {
                one = (one ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                two = (two &* 0x0000_0100_0000_01b3) ^ UInt64(byte)
            }
        }
        return [one, two].map { value in
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
