extension UInt8 {
    /// Space, tab, carriage return or line feed.
    var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}

extension ArraySlice<UInt8> {
    /// The slice without the white space around it.
    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isSpace }),
            let last = lastIndex(where: { !$0.isSpace })
        else { return [] }
        return self[first...last]
    }
}
