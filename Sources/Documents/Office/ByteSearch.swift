import CLinux

enum ByteSearch {
    static func contains(_ bytes: UnsafeRawBufferPointer, _ wanted: UnsafeRawBufferPointer) -> Bool
    {
        guard let bytesStart = bytes.baseAddress, let wantedStart = wanted.baseAddress else {
            return false
        }
        return memmem(bytesStart, bytes.count, wantedStart, wanted.count) != nil
    }

    static func contains(_ bytes: [UInt8], _ wanted: String) -> Bool {
        let wanted = Array(wanted.utf8)
        return bytes.withUnsafeBytes { bytes in
            wanted.withUnsafeBytes { contains(bytes, $0) }
        }
    }
}
