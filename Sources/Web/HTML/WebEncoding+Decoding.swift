import CLinux
import Glibc

extension WebEncoding {
    /// The text in UTF-8, U+FFFD for each octet that makes no sense; a letter that is cut at the
    /// end is dropped. Nil if this machine cannot read the encoding.
    func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        switch self {
        case .utf8: return Array(String(decoding: bytes, as: UTF8.self).utf8)
        case .windows1252:
            var text = String.UnicodeScalarView()
            for byte in bytes { text.append(Windows1252.scalar(byte)) }
            return Array(String(text).utf8)
        default: return converted(Array(bytes))
        }
    }

    /// By iconv(3), in blocks.
    private func converted(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", rawValue),
            Int(bitPattern: converter) != -1
        else { return nil }
        defer { iconv_close(converter) }
        var result: [UInt8] = []
        var input = bytes
        var block = [CChar](repeating: 0, count: 65_536)
        input.withUnsafeMutableBytes { input in
            var next = input.bindMemory(to: CChar.self).baseAddress
            var left = input.count
            while left > 0 {
                let code = block.withUnsafeMutableBufferPointer { block in
                    var (to, room) = (block.baseAddress, block.count)
                    let code = iconv(converter, &next, &left, &to, &room) == -1 ? errno : 0
                    result += UnsafeRawBufferPointer(
                        rebasing: UnsafeRawBufferPointer(block)[..<(block.count - room)])
                    return code
                }
                guard code != 0, code != E2BIG else { continue }
                guard code == EILSEQ else { break }
                result += [0xEF, 0xBF, 0xBD]
                next = next?.advanced(by: 1)
                left -= 1
            }
        }
        return result
    }
}
