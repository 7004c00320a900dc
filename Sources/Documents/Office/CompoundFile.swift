/// OLE, the container of the formats of before 2007; a newer document that asks for a password is
/// wrapped in one. Its parts are known by their names, which stand in it in UTF-16.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    static func isOne(_ file: Int32) -> Bool {
        WholeFile.head(file, signature.count) == signature
    }

    /// Which of these names are in it.
    static func find(_ names: [String], in file: Int32) throws(DocumentError) -> Set<String> {
        let wanted = names.map {
            (name: $0, bytes: Array($0.utf16.flatMap { [UInt8($0 & 0xFF), 0] }))
        }
        let longest = wanted.map(\.bytes.count).max() ?? 0
        var found: Set<String> = []
        var window: [UInt8] = []
        try WholeFile.each(file) { piece throws(DocumentError) in
            window += piece
            for one in wanted where !found.contains(one.name) && contains(window, one.bytes) {
                found.insert(one.name)
            }
            window.removeFirst(max(0, window.count - longest))
        }
        return found
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            wanted.withUnsafeBytes { wanted in
                ByteSearch.contains(bytes, wanted)
            }
        }
    }
}
