import Storage

/// By what something that came in is known again: its Message-ID and what stands below its header.
/// The same mail has other traces in its header each time that it is carried here.
enum IncomingIdentity {
    static func digest(of bytes: [UInt8], named messageID: String?) -> FileDigest {
        var stream = DigestStream()
        stream.update(Array((messageID ?? "").utf8) + [0])
        let body = messageID == nil ? bytes[...] : bytes[start(of: bytes)...]
        // Lines end in one way or another.
        stream.update(body.filter { $0 != 13 })
        return stream.finish()
    }

    /// Where the header has ended.
    private static func start(of bytes: [UInt8]) -> Int {
        var isEmptyLine = false
        for (index, byte) in bytes.enumerated() {
            if byte == 10 {
                if isEmptyLine { return index + 1 }
                isEmptyLine = true
            } else if byte != 13 {
                isEmptyLine = false
            }
        }
        return bytes.count
    }
}
