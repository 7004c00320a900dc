/// Base64 in lines of 76 letters, each with its CRLF (RFC 2045 6.8).
enum Base64Lines {
    /// Bytes that make a line.
    static let perLine = 57
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// What so many bytes take.
    static func size(of count: Int) -> Int {
        (count + 2) / 3 * 4 + (count + perLine - 1) / perLine * 2
    }

    static func encode(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBytes(encode) }

    static func encode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size(of: bytes.count)) { output, written in
            letters.withUnsafeBufferPointer { letters in
                var start = 0
                while start < bytes.count {
                    let end = min(start + perLine, bytes.count)
                    for at in stride(from: start, to: end, by: 3) {
                        put(bytes, at, letters, output, &written)
                    }
                    output[written] = 13
                    output[written + 1] = 10
                    written += 2
                    start = end
                }
            }
        }
    }

    /// Without lines, as it stands in an encoded word.
    static func word(_ bytes: [UInt8]) -> String {
        String(decoding: encode(bytes).filter { $0 > 13 }, as: UTF8.self)
    }

    /// Three bytes, or what is left of them, as four letters.
    private static func put(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ letters: UnsafeBufferPointer<UInt8>,
        _ output: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int
    ) {
        let left = bytes.count - at
        let first = bytes[at]
        let second = left > 1 ? bytes[at + 1] : 0
        let third = left > 2 ? bytes[at + 2] : 0
        output[written] = letters[Int(first >> 2)]
        output[written + 1] = letters[Int((first & 3) << 4 | second >> 4)]
        output[written + 2] = left > 1 ? letters[Int((second & 15) << 2 | third >> 6)] : 61
        output[written + 3] = left > 2 ? letters[Int(third & 63)] : 61
        written += 4
    }
}
