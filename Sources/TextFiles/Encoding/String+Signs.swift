extension String {
    /// With signs of ASCII replaced, those too that a combining mark follows, which are no
    /// `Character` of their own.
    package func replacing(signs: [UInt8: String]) -> String {
        guard utf8.contains(where: { signs[$0] != nil }) else { return self }
        var replaced: [UInt8] = []
        replaced.reserveCapacity(utf8.count + 8)
        for byte in utf8 {
            if let sign = signs[byte] { replaced += sign.utf8 } else { replaced.append(byte) }
        }
        return String(decoding: replaced, as: UTF8.self)
    }
}
